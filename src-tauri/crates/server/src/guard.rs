//! Who may ask, and what a browser may do with our pages.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, HOST, HeaderName,
    HeaderValue, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::LARGEST_BODY;
use crate::token::Token;

// The policy of the window (tauri.conf.json), with the network door in place of Tauri's.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What every request is held against.
pub struct Guard {
    pub port: u16,
    pub token: Token,
}

impl Guard {
    fn is_our_name(&self, name: &str) -> bool {
        let port = self.port;
        name == format!("127.0.0.1:{port}") || name == format!("localhost:{port}")
    }
}

/// Refuses what was addressed to another name or sent by another site's page. A name of someone
/// else's that points here (DNS rebinding) ends at this line.
pub async fn comes_from_here(
    State(guard): State<Arc<Guard>>,
    request: Request,
    next: Next,
) -> Response {
    let host_is_ours = text(request.headers(), &HOST).is_some_and(|host| guard.is_our_name(host));
    let origin_is_ours = !request.headers().contains_key(ORIGIN)
        || text(request.headers(), &ORIGIN)
            .and_then(|origin| origin.strip_prefix("http://"))
            .is_some_and(|origin| guard.is_our_name(origin));
    if host_is_ours && origin_is_ours {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

/// Refuses who does not show the token of this start.
pub async fn token_is_shown(
    State(guard): State<Arc<Guard>>,
    request: Request,
    next: Next,
) -> Response {
    let shown = text(request.headers(), &AUTHORIZATION).and_then(|it| it.strip_prefix("Bearer "));
    if shown.is_some_and(|token| guard.token.is(token)) {
        next.run(request).await
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}

/// Refuses a question by its announced length, before any of it is read.
pub async fn is_not_too_long(request: Request, next: Next) -> Response {
    let announced = text(request.headers(), &CONTENT_LENGTH).and_then(|it| it.parse().ok());
    if announced.is_some_and(|length: usize| length > LARGEST_BODY) {
        StatusCode::PAYLOAD_TOO_LARGE.into_response()
    } else {
        next.run(request).await
    }
}

/// Adds what keeps a browser from doing more with an answer than showing it.
pub async fn with_strict_headers(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (CACHE_CONTROL, "no-store"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}
