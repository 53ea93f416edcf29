//! The enums, together with the crates that people use them with.

use errcodes::{ApiError, Category, ErrorCode, Response, Retry, error_catalog};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

error_catalog!("./frozen/catalogs/feishu.csv");
error_catalog!("./frozen/catalogs/feishu-project.csv");
error_catalog!("./frozen/catalogs/ones.csv");

fn call() -> Result<Value, ApiError<FeishuError>> {
    Response::new(400, br#"{"code":40001,"msg":"param error"}"#).into_result()
}

#[test]
fn serde_writes_the_number_and_reads_numbers_and_strings() {
    assert_eq!(serde_json::to_value(FeishuError::ContactV3ParamInvalid).unwrap(), json!(40001));
    assert_eq!(serde_json::to_value(FeishuError::from(7)).unwrap(), json!(7));
    let read = |json: Value| serde_json::from_value::<OnesError>(json);
    assert_eq!(read(json!(623)).unwrap(), OnesError::from(623));
    assert_eq!(read(json!("623")).unwrap(), OnesError::from(623));
    assert_eq!(read(json!("InUse")).unwrap(), OnesError::InUse);
    assert_eq!(read(json!(-1)).unwrap(), OnesError::from(-1));
    assert_eq!(read(json!(623.0)).unwrap(), OnesError::from(623));
    assert_eq!(read(json!("623.0")).unwrap(), OnesError::from(623));
    for wrong in [
        json!("teapot"),
        json!("623.5"),
        json!("623."),
        json!(1e30),
        json!(1.5),
        json!(null),
        json!([]),
        json!(u64::MAX),
    ] {
        let error = read(wrong).unwrap_err().to_string();
        assert!(error.contains("an error code"), "{error}");
    }
}

#[test]
fn formats_that_do_not_describe_themselves_hold_the_number() {
    for error in
        [FeishuError::ContactUserIdNotFound, FeishuError::from(40003), FeishuError::from(7)]
    {
        let bytes = postcard::to_allocvec(&error).unwrap();
        assert_eq!(bytes, postcard::to_allocvec(&error.code()).unwrap());
        // The number does not tell which meaning of an overloaded code it was.
        let code = FeishuError::from(error.code());
        assert_eq!(postcard::from_bytes::<FeishuError>(&bytes).unwrap(), code);
    }
}

#[test]
fn objects_are_read_back_from_formats_that_do_not_describe_themselves() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Entry(#[serde(with = "errcodes::as_object")] FeishuError);

    for error in
        [FeishuError::ContactV3InternalError, FeishuError::from(40003), FeishuError::from(7)]
    {
        let bytes = postcard::to_allocvec(&Entry(error)).unwrap();
        assert_eq!(postcard::from_bytes::<Entry>(&bytes).unwrap(), Entry(error));
    }
    // An `ApiError` can at least be serialised.
    assert!(postcard::to_allocvec(&call().unwrap_err()).is_ok());
    let read = |error| serde_json::from_value::<Entry>(error).map(|entry| entry.0);
    assert_eq!(read(json!({"code": "40007"})).unwrap(), FeishuError::from(40007));
    assert_eq!(read(json!({"code": 40007.0})).unwrap(), FeishuError::from(40007));
    assert!(serde_json::from_str::<Entry>(r#"{"code":1,"code":2}"#).is_err());
}

#[test]
fn retry_and_category_are_their_words() {
    assert_eq!(serde_json::to_value(Retry::SlowDown).unwrap(), json!("slow-down"));
    let read = serde_json::from_value::<Category>(json!("not-found"));
    assert_eq!(read.unwrap(), Category::NotFound);
    let error = serde_json::from_value::<Retry>(json!("later")).unwrap_err().to_string();
    assert!(error.contains("one of never, backoff"), "{error}");
    assert_eq!("backoff".parse(), Ok(Retry::Backoff));
    let retryable = Retry::ALL.iter().filter(|retry| retry.is_retryable());
    assert!(retryable.eq(&[Retry::Backoff, Retry::SlowDown]));
}

#[test]
fn serde_writes_and_reads_objects_where_asked() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Entry {
        #[serde(with = "errcodes::as_object")]
        error: FeishuError,
    }

    let entry = Entry { error: FeishuError::ContactDepartmentPermissionDenied };
    let object = json!({
        "error": {"code": 40003, "name": "ContactDepartmentPermissionDenied", "message": "no department authority"}
    });
    assert_eq!(serde_json::to_value(&entry).unwrap(), object);
    // The number has two meanings, and the name tells which.
    assert_eq!(serde_json::from_value::<Entry>(object).unwrap(), entry);
    let read = |error| serde_json::from_value::<Entry>(json!({ "error": error })).unwrap().error;
    assert_eq!(read(json!({"code": 40003})), FeishuError::from(40003));
    assert_eq!(read(json!({"code": 40003, "name": "Success"})), FeishuError::from(40003));
    assert_eq!(read(json!({"code": 7, "name": "Unknown", "x": 1})), FeishuError::from(7));
    assert!(serde_json::from_value::<Entry>(json!({"error": {"name": "X"}})).is_err());
}

#[test]
fn question_marks_lead_into_anyhow_and_boxes() {
    fn anyhow() -> anyhow::Result<()> {
        FeishuError::check(7)?;
        Ok(())
    }
    fn anyhow_of_response() -> anyhow::Result<Value> {
        Ok(call()?)
    }
    fn boxed() -> Result<Value, Box<dyn std::error::Error + Send + Sync>> {
        Ok(call()?)
    }
    assert_eq!(anyhow().unwrap_err().downcast_ref(), Some(&FeishuError::from(7)));
    let error = anyhow_of_response().unwrap_err();
    assert!(
        error
            .downcast_ref::<ApiError<FeishuError>>()
            .unwrap()
            .is(FeishuError::ContactV3ParamInvalid)
    );
    assert_eq!(
        boxed().unwrap_err().to_string(),
        "40001 ContactV3ParamInvalid: param error (HTTP 400)"
    );
}

#[test]
fn thiserror_enums_hold_them() {
    #[derive(Debug, thiserror::Error)]
    enum SyncError {
        #[error("the directory can't be read")]
        Directory(#[from] ApiError<FeishuError>),
        #[error("the project can't be written")]
        Project(#[from] FeishuProjectError),
    }
    fn sync(project: i64) -> Result<Value, SyncError> {
        FeishuProjectError::check(project)?;
        Ok(call()?)
    }
    assert!(matches!(sync(10_001), Err(SyncError::Project(error)) if error.code() == 10_001));
    let source = std::error::Error::source(&sync(10_001).unwrap_err()).unwrap().to_string();
    assert_eq!(source, "10001: No Permission");
}

#[test]
fn http_statuses_have_their_own_type() {
    let error = FeishuProjectError::from(30006);
    assert_eq!(error.status_code(), Some(http::StatusCode::NOT_FOUND));
    assert_eq!(FeishuError::from(7).status_code(), None);
    let response = Response::<Value>::new(http::StatusCode::OK.as_u16(), br#"{"code":0}"#);
    assert!(response.into_result::<FeishuError>().is_ok());
}

#[test]
fn miette_shows_code_help_and_link() {
    use miette::{Diagnostic, Severity};

    let text = |text: Option<Box<dyn std::fmt::Display + '_>>| text.map(|text| text.to_string());
    let error = FeishuError::TenantAccessTokenInvalid;
    assert_eq!(text(error.code_text()).as_deref(), Some("99991663 TenantAccessTokenInvalid"));
    assert_eq!(text(error.help()).as_deref(), error.hint());
    assert_eq!(text(Diagnostic::url(&error)).as_deref(), FeishuError::url(error));
    assert_eq!(error.severity(), Some(Severity::Error));
    assert_eq!(FeishuError::Success.severity(), Some(Severity::Advice));

    let report: miette::Report = error.into();
    assert_eq!(report.downcast_ref(), Some(&error));
}

trait CodeText: miette::Diagnostic {
    fn code_text(&self) -> Option<Box<dyn std::fmt::Display + '_>> {
        self.code()
    }
}

impl<E: ErrorCode + miette::Diagnostic> CodeText for E {}

#[test]
fn tracing_takes_them_as_fields() {
    let error = call().unwrap_err();
    let code = error.code().unwrap();
    tracing::warn!(
        code = code.code(),
        name = code.name(),
        retry = code.retry().map(Retry::as_str),
        log_id = error.log_id(),
        error = &error as &dyn std::error::Error,
        "call failed: {error}",
    );
}
