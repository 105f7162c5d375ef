//! Who may ask, and what a browser may do with our pages.

use std::sync::Arc;

use application::Problem;
use axum::extract::{Json, Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, HOST, HeaderName,
    HeaderValue, ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::task::spawn_blocking;

use crate::token::Token;
use crate::{Behind, LARGEST_BODY};

// The policy of the window (tauri.conf.json), with the network door in place of Tauri's.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What every request is held against.
pub struct Guard {
    pub port: u16,
    pub token: Token,
}

/// The guard, and what stands behind it.
pub struct Gate {
    pub guard: Guard,
    pub behind: Arc<Behind>,
}

impl Gate {
    /// No, with the problem in the form of every other answer.
    async fn refuse(self: &Arc<Self>, status: StatusCode, problem: Problem) -> Response {
        let gate = Arc::clone(self);
        // The door may be at work; its language is asked on a thread that may wait.
        match spawn_blocking(move || (gate.behind.refuse)(&problem)).await {
            Ok(answer) => (status, Json(answer)).into_response(),
            Err(_) => status.into_response(),
        }
    }
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
    State(gate): State<Arc<Gate>>,
    request: Request,
    next: Next,
) -> Response {
    let host_is_ours =
        text(request.headers(), &HOST).is_some_and(|host| gate.guard.is_our_name(host));
    let origin_is_ours = !request.headers().contains_key(ORIGIN)
        || text(request.headers(), &ORIGIN)
            .and_then(|origin| origin.strip_prefix("http://"))
            .is_some_and(|origin| gate.guard.is_our_name(origin));
    if host_is_ours && origin_is_ours {
        next.run(request).await
    } else {
        gate.refuse(StatusCode::FORBIDDEN, Problem::NotAdmitted)
            .await
    }
}

/// Refuses who does not show the token of this start.
pub async fn token_is_shown(
    State(gate): State<Arc<Gate>>,
    request: Request,
    next: Next,
) -> Response {
    let shown = text(request.headers(), &AUTHORIZATION).and_then(|it| it.strip_prefix("Bearer "));
    if shown.is_some_and(|token| gate.guard.token.is(token)) {
        next.run(request).await
    } else {
        gate.refuse(StatusCode::UNAUTHORIZED, Problem::NotAdmitted)
            .await
    }
}

/// Refuses a question by its announced length, before any of it is read.
pub async fn is_not_too_long(
    State(gate): State<Arc<Gate>>,
    request: Request,
    next: Next,
) -> Response {
    let announced = text(request.headers(), &CONTENT_LENGTH).and_then(|it| it.parse().ok());
    if announced.is_some_and(|length: usize| length > LARGEST_BODY) {
        // What is sent in base64 is a third larger than the files it holds.
        let limit = format!("{} MB", LARGEST_BODY / 4 * 3 / 1024 / 1024);
        gate.refuse(StatusCode::PAYLOAD_TOO_LARGE, Problem::TooLarge { limit })
            .await
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
