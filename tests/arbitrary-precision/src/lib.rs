//! Codes are read even if serde_json represents numbers as texts.

errcodes::error_catalog! {
    /// What a storage service answers.
    pub enum StoreError = "../../store.csv";
}

#[cfg(test)]
mod tests {
    use errcodes::{ErrorKind, Response};
    use serde_json::Value;

    use super::*;

    fn result(body: &str) -> Result<Value, errcodes::ApiError<StoreError>> {
        Response::new(200, body.as_bytes()).into_result()
    }

    #[test]
    fn codes_and_data_are_read() {
        let precise = "123456789012345678901234567890.5";
        for code in ["0", "0.0", "-0", "\"0\""] {
            let body = format!(r#"{{"code":{code},"data":{precise},"x":1e400}}"#);
            assert_eq!(result(&body).unwrap().to_string(), precise, "{body}");
        }
        for code in ["7", "7.0", "0.7e1", "\"7\""] {
            let body = format!(r#"{{"code":{code},"request_id":7,"data":{precise}}}"#);
            let error = result(&body).unwrap_err();
            assert!(error.is(StoreError::Full), "{body}");
            assert_eq!(error.log_id(), Some("7"));
            assert_eq!(error.body().unwrap()["data"].to_string(), precise);
        }
        for code in ["1.5", "1e400", "18446744073709551615", "{\"x\":7}", "[7]"] {
            let error = result(&format!(r#"{{"code":{code},"data":1}}"#)).unwrap_err();
            assert!(matches!(error.kind(), ErrorKind::NoEnvelope), "{code}");
        }
        let long = format!(r#"{{"code":7,"data":[{}1],"n":123.50}}"#, "1.5,".repeat(20_000));
        assert_eq!(result(&long).unwrap_err().body().unwrap()["n"].to_string(), "123.50");
        let deserialized: Response<'_, i64> =
            serde_json::from_str(r#"{"code":0,"data":1}"#).unwrap();
        assert_eq!(deserialized.into_result::<StoreError>().unwrap(), 1);
    }

    #[test]
    fn the_enum_is_read() {
        assert_eq!(serde_json::from_str::<StoreError>("7").unwrap(), StoreError::Full);
        assert_eq!(serde_json::from_str::<StoreError>("7.0").unwrap(), StoreError::Full);
        assert!(serde_json::from_str::<StoreError>("7.5").is_err());
    }
}
