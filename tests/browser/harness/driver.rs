//! A driver program with the browsers it starts: begun in a folder of its own, ended whatever happens.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{LazyLock, mpsc};
use std::time::Duration;

use tempfile::TempDir;

use super::engine::Engine;

/// A running driver. Dropping it ends it and its browsers.
pub struct Driver {
    keeper: Child,
    port: u16,
    folder: TempDir,
}

/// Runs a driver until its own input ends, which it does when the tests end in whatever way. Then
/// everything that the driver started goes: it is known by the folder in its environment. (Process
/// groups do not hold it together: browsers leave theirs.)
const KEEPER: &str = r#"
folder=$1
shift
# A signal to the whole group ends "cat" below, and not what follows it.
trap : HUP INT TERM
env TMPDIR="$folder" HOME="$folder" "$@" </dev/null &
cat >/dev/null
kill $! 2>/dev/null
turn=0
while [ $turn -lt 50 ]; do
    turn=$((turn + 1))
    left=$(grep -lFs -e "TMPDIR=$folder" /proc/[0-9]*/environ | cut -d/ -f3)
    [ -z "$left" ] && rm -rf "$folder" 2>/dev/null && break
    [ $turn -gt 3 ] && kill -KILL $left 2>/dev/null
    sleep 0.1
done
"#;

/// What all profiles of a run may take, in megabytes, several times over.
const ROOM: u64 = 4096;

impl Driver {
    /// Starts the engine's driver on a port that is free.
    pub fn start(engine: Engine) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("standfirst-browser-")
            .tempdir_in(memory_or_disk())
            .expect("a folder for the browser's profile");
        let program = engine.driver();
        let mut command = Command::new("sh");
        // Both drivers put new profiles below the folder.
        command
            .args(["-c", KEEPER, "keeper"])
            .arg(folder.path())
            .arg(&program);
        match engine {
            Engine::Chromium => command.arg("--port=0"),
            Engine::Firefox => command.args(["--port=0", "--websocket-port=0"]),
        };
        let mut keeper = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("no shell: {error}"));
        let stdout = keeper.stdout.take().expect("it is piped");
        let port = announced_port(stdout)
            .unwrap_or_else(|| panic!("{} does not say its port", program.display()));
        Self {
            keeper,
            port,
            folder,
        }
    }

    /// Where it takes WebDriver commands.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder that its browsers' profiles are in.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

/// Where profiles stand: in memory where the machine has enough of it to give. Nothing of them is kept, so no disk
/// has to write them.
fn memory_or_disk() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let memory = Path::new("/dev/shm");
        let free = Command::new("df")
            .args(["--output=avail", "--block-size=1M"])
            .arg(memory)
            .output();
        let free = free.ok().and_then(|told| {
            let told = String::from_utf8(told.stdout).ok()?;
            told.lines().last()?.trim().parse::<u64>().ok()
        });
        if free > Some(ROOM) {
            memory.to_owned()
        } else {
            std::env::temp_dir()
        }
    });
    &FOLDER
}

/// Reads the driver's output for the port it chose, and lets the rest run off.
fn announced_port(stdout: impl std::io::Read + Send + 'static) -> Option<u16> {
    let (port_found, port) = mpsc::channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if let Some(found) = port_in(&line) {
                let _ = port_found.send(found);
            }
        }
    });
    port.recv_timeout(Duration::from_secs(30)).ok()
}

/// "… successfully on port 12345." and "… Listening on 127.0.0.1:12345".
fn port_in(line: &str) -> Option<u16> {
    if !line.contains("successfully on port") && !line.contains("Listening on") {
        return None;
    }
    line.rsplit(|c: char| !c.is_ascii_digit())
        .find(|digits| !digits.is_empty())
        .and_then(|digits| digits.parse().ok())
        .filter(|port| *port != 0)
}
