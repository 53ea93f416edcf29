errcodes::error_catalog! { pub enum OnesError = "./overload-by-symbol.csv"; }

fn main() {
    assert_eq!(OnesError::from(400).meanings().len(), 3);
    assert_eq!(OnesError::from_symbol("MissingParameter"), Some(OnesError::MissingParameter));
    // It has neither a symbol nor a message to be named after.
    assert_eq!(OnesError::E400.description(), Some("The body is no JSON."));
}
