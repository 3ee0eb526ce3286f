//! WebDriver BiDi: the connection on which both engines tell what happens in a page.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;

use super::runtime::{spawn, wait_for};

type Socket = WebSocketStream<TcpStream>;
type Waiting = HashMap<u64, oneshot::Sender<Value>>;

/// A session's connection.
pub struct Bidi {
    commands: tokio::sync::Mutex<SplitSink<Socket, Message>>,
    next: AtomicU64,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    waiting: Mutex<Waiting>,
    events: Mutex<Vec<Value>>,
}

impl Bidi {
    /// Connects to the address that a new session gave as `webSocketUrl`.
    pub fn connect(address: &str) -> Self {
        let socket = wait_for(async {
            let authority = url::Url::parse(address).expect("an address");
            let port = authority.port().expect("a port");
            let stream = TcpStream::connect(("127.0.0.1", port))
                .await
                .expect("a BiDi connection");
            tokio_tungstenite::client_async(address, stream)
                .await
                .expect("a BiDi connection")
                .0
        });
        let (commands, answers) = socket.split();
        let shared = Arc::new(Shared::default());
        spawn(receive(answers, shared.clone()));
        Self {
            commands: tokio::sync::Mutex::new(commands),
            next: AtomicU64::new(1),
            shared,
        }
    }

    /// Sends a command and gives its result.
    #[track_caller]
    pub fn command(&self, method: &str, parameters: Value) -> Value {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let (send, receive) = oneshot::channel();
        lock(&self.shared.waiting).insert(id, send);
        let text = json!({ "id": id, "method": method, "params": parameters }).to_string();
        let answer = wait_for(async {
            self.commands
                .lock()
                .await
                .send(Message::text(text))
                .await
                .expect("an open connection");
            tokio::time::timeout(Duration::from_secs(30), receive).await
        });
        let answer = answer
            .unwrap_or_else(|_| panic!("no answer to {method}"))
            .unwrap_or_else(|_| panic!("the browser went away during {method}"));
        assert_eq!(answer["type"], "success", "{method}: {answer}");
        answer["result"].clone()
    }

    /// What was told of one browsing context so far, in order, as `{method, params}`.
    pub fn events_of(&self, context: &str) -> Vec<Value> {
        let events = lock(&self.shared.events);
        let of_it = |event: &&Value| {
            let told = &event["params"];
            told["context"] == context || told["source"]["context"] == context
        };
        events.iter().filter(of_it).cloned().collect()
    }

    /// Forgets what was told so far.
    pub fn forget_events(&self) {
        lock(&self.shared.events).clear();
    }
}

async fn receive(mut answers: SplitStream<Socket>, shared: Arc<Shared>) {
    while let Some(Ok(message)) = answers.next().await {
        let Ok(text) = message.to_text() else {
            continue;
        };
        let Ok(value) = serde_json::from_str::<Value>(text) else {
            continue;
        };
        let waiting = value["id"]
            .as_u64()
            .and_then(|id| lock(&shared.waiting).remove(&id));
        match waiting {
            Some(waiting) => drop(waiting.send(value)),
            None if value["type"] == "event" => lock(&shared.events).push(value),
            None => {}
        }
    }
    // Whoever still waits is told that nothing comes any more.
    lock(&shared.waiting).clear();
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}
