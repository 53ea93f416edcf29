errcodes::error_catalog! { pub enum StoreError = "./unclosed-quote.csv"; }

const FROM_SYMBOL: Option<StoreError> = StoreError::from_symbol("read-only");

fn main() {
    // The whole file after the quote is in one cell, but names are still found.
    let _ = (FROM_SYMBOL, StoreError::Full, StoreError::ReadOnly);
}
