errcodes::error_catalog! { pub enum FeishuError = "./overload-that-tells-nothing-apart.csv"; }

fn main() {
    let _ = FeishuError::from(40001);
}
