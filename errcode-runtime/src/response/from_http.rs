//! Responses of the crate `http`, as many clients give them.

use super::Response;
use super::body::Body;

/// With its status and the header `Retry-After`.
impl<'b, T, B: AsRef<[u8]>> From<&'b http::Response<B>> for Response<'b, T> {
    fn from(response: &'b http::Response<B>) -> Self {
        with_head(Self::new(response.status(), response.body().as_ref()), response)
    }
}

/// With its status and the header `Retry-After`, and a copy of the body; a reference will do without one.
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
