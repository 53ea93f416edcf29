//! What the README shows as output is what comes out.

use errcodes::Response;
use serde_json::Value;

errcodes::error_catalog!("catalogs/feishu.csv");

#[test]
fn the_readme_shows_an_error_as_it_is_printed() {
    let readme = include_str!("../../../README.md");
    let body =
        r#"{"code": 40007, "msg": "user_id ou_42 is not exist", "error": {"log_id": "20260101A"}}"#;
    assert!(readme.contains(body), "the README has another example");
    let response = Response::<Value>::new(400, body.as_bytes()).scope("/open-apis/contact/v1/user");
    let error = response.into_result::<FeishuError>().unwrap_err();
    assert!(readme.contains(&format!("```text\n{error:#}\n```")), "{error:#}");
}
