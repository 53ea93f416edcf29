errcodes::error_catalog! { pub enum StoreError = "./unclosed-quote.csv"; }

fn main() {}
