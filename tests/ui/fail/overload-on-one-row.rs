errcodes::error_catalog! { pub enum FeishuError = "./overload-on-one-row.csv"; }

fn main() {}
