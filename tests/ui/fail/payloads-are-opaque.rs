errcodes::error_catalog! { pub enum FeishuError = "../pass/overload-by-scope.csv"; }
errcodes::error_catalog! { pub enum OnesError = "../pass/overload-by-symbol.csv"; }

fn main() {
    let _ = FeishuError::Unknown(errcodes::UnknownCode { code: 40001 });
    let _ = FeishuError::Unknown(40001);
    // The number is unknown only to ONES.
    if let OnesError::Unknown(code) = OnesError::from(40001) {
        let _ = FeishuError::Unknown(code);
    }
}
