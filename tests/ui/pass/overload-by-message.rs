errcodes::error_catalog! { pub enum FeishuError = "./overload-by-message.csv"; }

fn main() {
    let error = FeishuError::from(99_992_364);
    assert_eq!(error.meanings(), [FeishuError::UnionIdsNotFound, FeishuError::UserIdCrossTenant]);
    assert_eq!(error.message(), None);
}
