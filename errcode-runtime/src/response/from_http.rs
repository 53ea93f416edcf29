//! Converts responses of the crate `http`, which many clients return.

use super::Response;
use super::body::Body;

/// Takes over the status and the header `Retry-After`.
impl<'b, T, B: AsRef<[u8]>> From<&'b http::Response<B>> for Response<'b, T> {
    fn from(response: &'b http::Response<B>) -> Self {
        with_head(Self::new(response.status(), response.body().as_ref()), response)
    }
}

/// Takes over the status and the header `Retry-After`, and copies the body. Convert a reference to avoid
/// the copy.
impl<T, B: AsRef<[u8]>> From<http::Response<B>> for Response<'_, T> {
    fn from(response: http::Response<B>) -> Self {
        let body = Body::Owned(response.body().as_ref().into());
        with_head(Self::of(body).http_status(response.status()), &response)
    }
}

fn with_head<'b, T, B>(to: Response<'b, T>, from: &http::Response<B>) -> Response<'b, T> {
    let header = from.headers().get(http::header::RETRY_AFTER);
    match header.and_then(|header| header.to_str().ok()) {
        Some(header) => to.retry_after(header),
        None => to,
    }
}
