//! The office for a browser on this machine: the pages of the window and the same commands, over
//! HTTP on loopback.
//!
//! Nothing here knows what a command means. This crate decides who may ask: only someone who holds
//! the token of this start, from a page that we served, on this machine.

mod guard;
mod pages;
mod token;

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use application::{Door, Problem};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Json, Path, State};
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::Value;
use tokio::net::TcpListener;

use guard::{Gate, Guard};
use token::Token;

/// The largest question in bytes: a folder of lists with room to spare.
const LARGEST_BODY: usize = 100 * 1024 * 1024;

/// How to serve.
pub struct Options<Ready> {
    /// The port on 127.0.0.1; 0 takes any that is free.
    pub port: u16,
    /// Whether to open the address in the browser of this desktop.
    pub open_browser: bool,
    /// Told the address once it answers. The address holds the token: whoever has it may act.
    pub on_ready: Ready,
}

type Answering = dyn Fn(&str, Value) -> Value + Send + Sync;
type Refusing = dyn Fn(&Problem) -> Value + Send + Sync;

/// What stands behind the pages: answers, and says no in words.
struct Behind {
    answer: Box<Answering>,
    refuse: Box<Refusing>,
}

/// Serves the pages and the commands of `door` until the process is asked to stop.
///
/// # Errors
/// When the port is taken or the system refuses the network.
pub fn serve<Ready: FnOnce(&str)>(door: Door, options: Options<Ready>) -> io::Result<()> {
    let door = Arc::new(door);
    let refusing = Arc::clone(&door);
    let behind = Arc::new(Behind {
        answer: Box::new(move |command, input| door.call(command, input)),
        refuse: Box::new(move |problem| refusing.refuse(problem)),
    });
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(async {
            let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
            let port = listener.local_addr()?.port();
            let token = Token::random()?;
            // The part behind # stays in the browser: it is in no request, no log and no referrer.
            let address = format!("http://127.0.0.1:{port}/#token={token}");

            let router = router(behind, Guard { port, token });
            (options.on_ready)(&address);
            if options.open_browser {
                open::that_detached(&address)?;
            }
            axum::serve(listener, router)
                .with_graceful_shutdown(asked_to_stop())
                .await
        })
}

fn router(behind: Arc<Behind>, guard: Guard) -> Router {
    let guard = Arc::new(Gate { guard, behind });
    let calls = Router::new()
        .route("/call/{command}", post(call))
        // The second line holds for a question that does not announce its length.
        .layer(middleware::from_fn_with_state(
            Arc::clone(&guard),
            guard::is_not_too_long,
        ))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(middleware::from_fn_with_state(
            Arc::clone(&guard),
            guard::token_is_shown,
        ))
        .with_state(Arc::clone(&guard));
    Router::new()
        .route("/", get(pages::start))
        .route("/{*path}", get(pages::page))
        .merge(calls)
        .layer(middleware::from_fn_with_state(
            guard,
            guard::comes_from_here,
        ))
        .layer(middleware::map_response(guard::with_strict_headers))
}

/// Puts one question to the door, on a thread that may wait for the file.
async fn call(
    State(gate): State<Arc<Gate>>,
    Path(command): Path<String>,
    Json(input): Json<Value>,
) -> Response {
    match tokio::task::spawn_blocking(move || (gate.behind.answer)(&command, input)).await {
        Ok(answer) => Json(answer).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminated) = signal(SignalKind::terminate()) else {
            interrupted.await.ok();
            return;
        };
        tokio::select! {
            _ = interrupted => {}
            _ = terminated.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupted.await.ok();
}

#[cfg(test)]
mod tests;
