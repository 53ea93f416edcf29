errcodes::error_catalog! { pub enum FeishuError = "./overload-by-scope.csv"; }

fn main() {
    let error = FeishuError::from(40001);
    assert!(matches!(error, FeishuError::Overloaded(code) if code.get() == 40001));
    assert_eq!(
        error.meanings(),
        [FeishuError::MarketplaceAppForbidden, FeishuError::ContactParamError]
    );
    assert_eq!(FeishuError::ContactParamError.scope(), Some("/open-apis/contact/v3"));
}
