//! A static file server, as dull as any host's, that remembers what it was asked and fails on demand.
//!
//! No header beyond type and length, no rewriting: what works here works anywhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode, header};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::fault::{Body, Fault, nothing, whole};
use super::runtime::{spawn, wait_for};

/// A running server, an origin of its own. Dropping it ends it.
pub struct Server {
    origin: String,
    shared: Arc<Shared>,
    listening: JoinHandle<()>,
}

struct Shared {
    folder: Option<PathBuf>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    laid_over: BTreeMap<String, Vec<u8>>,
    faults: BTreeMap<String, Fault>,
    shared: bool,
    cut_off: bool,
    pictures: Option<Vec<u8>>,
    asked: Vec<String>,
}

impl Server {
    /// Serves the files below `folder`.
    pub fn over(folder: &Path) -> Self {
        Self::start(Some(folder.to_owned()))
    }

    /// Serves only what is laid over it.
    pub fn empty() -> Self {
        Self::start(None)
    }

    fn start(folder: Option<PathBuf>) -> Self {
        let shared = Arc::new(Shared {
            folder,
            state: Mutex::default(),
        });
        let listener = wait_for(TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("its address"));
        let listening = spawn(listen(listener, shared.clone()));
        Self {
            origin,
            shared,
            listening,
        }
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The address of `rest`: a path with its query, from the top.
    pub fn address(&self, rest: &str) -> String {
        format!("{}/{}", self.origin, rest.trim_start_matches("./"))
    }

    /// Lays a file over the folder's.
    pub fn lay(&self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.shared
            .state()
            .laid_over
            .insert(path.to_owned(), bytes.into());
    }

    /// From now on `path` fails.
    pub fn fail(&self, path: &str, fault: Fault) {
        self.shared.state().faults.insert(path.to_owned(), fault);
    }

    /// From now on `path` works again.
    pub fn mend(&self, path: &str) {
        self.shared.state().faults.remove(path);
    }

    /// From now on nothing is answered, as where the network is gone.
    pub fn cut_off(&self) {
        self.shared.state().cut_off = true;
    }

    /// From now on it is answered again.
    pub fn reconnect(&self) {
        self.shared.state().cut_off = false;
    }

    /// From now on the pages of all other sites may read what is here.
    pub fn share(&self) {
        self.shared.state().shared = true;
    }

    /// From now on whatever is asked for as a picture, and is none here, is this GIF.
    pub fn answer_pictures(&self, picture: &[u8]) {
        self.shared.state().pictures = Some(picture.to_vec());
    }

    /// The files at the top of the folder with this ending.
    pub fn files(&self, ending: &str) -> Vec<String> {
        let folder = self.shared.folder.as_deref().expect("a folder");
        let names = std::fs::read_dir(folder).expect("a folder").flatten();
        let names = names.filter_map(|entry| entry.file_name().into_string().ok());
        names
            .filter(|name| name.ends_with(&format!(".{ending}")))
            .collect()
    }

    /// Every path with its query that was asked for, in order.
    pub fn asked(&self) -> Vec<String> {
        self.shared.state().asked.clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn file(&self, path: &str) -> Option<Vec<u8>> {
        if let Some(bytes) = self.state().laid_over.get(path) {
            return Some(bytes.clone());
        }
        std::fs::read(self.folder.as_ref()?.join(path)).ok()
    }

    async fn answer(&self, request: Request<Incoming>) -> Option<Response<Body>> {
        if self.state().cut_off {
            return None;
        }
        let uri = request.uri();
        self.state().asked.push(uri.path_and_query()?.to_string());
        let path = uri.path().trim_start_matches('/');
        let kinds = request.headers().get(header::ACCEPT);
        let is_picture = kinds.is_some_and(|kinds| kinds.as_bytes().starts_with(b"image/"));
        let picture = self.state().pictures.clone().filter(|_| is_picture);
        let path = match path.is_empty() || path.ends_with('/') {
            true => &format!("{path}index.html"),
            false => path,
        };
        if path.split('/').any(|part| part == "..") {
            return Some(status(StatusCode::BAD_REQUEST));
        }
        let right = match (self.file(path), picture) {
            (Some(bytes), None) => file(path, bytes),
            (Some(bytes), _) if kind_of(path).starts_with("image/") => file(path, bytes),
            (_, Some(picture)) => file("a.gif", picture),
            (None, None) => status(StatusCode::NOT_FOUND),
        };
        while self.state().faults.get(path) == Some(&Fault::Held) {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let fault = self.state().faults.get(path).copied();
        let mut answer = match fault {
            Some(fault) => fault.answer(right).await?,
            None => right,
        };
        if self.state().shared {
            let all = header::HeaderValue::from_static("*");
            let headers = answer.headers_mut();
            headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, all);
        }
        Some(answer)
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    // The connections end with the server, or a browser would talk to one that is gone.
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        let shared = shared.clone();
        connections.spawn(async move {
            let service = service_fn(|request| {
                let shared = shared.clone();
                async move {
                    // An error here ends the connection without a word.
                    shared
                        .answer(request)
                        .await
                        .ok_or(std::io::ErrorKind::ConnectionAborted)
                        .map_err(std::io::Error::from)
                }
            });
            let _ = hyper::server::conn::http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

fn file(path: &str, bytes: Vec<u8>) -> Response<Body> {
    let mut answer = Response::new(whole(bytes));
    let kind = header::HeaderValue::from_static(kind_of(path));
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer
}

fn status(code: StatusCode) -> Response<Body> {
    let mut answer = Response::new(nothing());
    *answer.status_mut() = code;
    answer
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
