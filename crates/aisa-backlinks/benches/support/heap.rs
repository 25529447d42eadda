//! Runs one process per measurement and prints the peaks.

use std::{alloc::System, env, error::Error, fs, process::Command};

use cap::Cap;

use crate::support::{Contender, bodies};

const CHILD: &str = "AISA_BACKLINKS_HEAP_CHILD";

/// Prints one line per body and contender; in a child process, one number.
pub(crate) fn run(heap: &Cap<System>, contenders: fn(&str) -> Vec<Contender>) {
    let result = match env::var(CHILD) {
        Ok(task) => child(heap, contenders, &task),
        Err(_) => parent(contenders),
    };
    if let Err(error) = result {
        panic!("{error}");
    }
}

fn parent(contenders: fn(&str) -> Vec<Contender>) -> Result<(), Box<dyn Error>> {
    println!("\n{:<18} {:<18} {:>10} {:>8}", "body", "decoded by", "peak KB", "× body");
    for body in bodies() {
        let file = env::temp_dir().join(format!(
            "aisa-backlinks-heap-{}-{}.json",
            std::process::id(),
            body.name
        ));
        fs::write(&file, &body.json)?;
        for contender in contenders(body.name) {
            let task = format!("{}|{}|{}", body.name, contender.name, file.display());
            let output = Command::new(env::current_exe()?).env(CHILD, task).output()?;
            let peak: usize = String::from_utf8(output.stdout)?.trim().parse()?;
            let ratio = peak as f64 / body.json.len() as f64;
            println!("{:<18} {:<18} {:>10} {:>8.2}", body.name, contender.name, peak / 1000, ratio);
        }
        fs::remove_file(file)?;
    }
    Ok(())
}

fn child(
    heap: &Cap<System>,
    contenders: fn(&str) -> Vec<Contender>,
    task: &str,
) -> Result<(), Box<dyn Error>> {
    let mut parts = task.splitn(3, '|');
    let mut part = || parts.next().ok_or("a task has three parts");
    let (body, name, file) = (part()?, part()?, part()?);
    let contenders = contenders(body);
    let contender =
        contenders.iter().find(|contender| contender.name == name).ok_or("an unknown contender")?;
    let json = fs::read(file)?;
    let before = heap.allocated();
    if heap.max_allocated() > before + before / 100 {
        return Err("the maximum was reached before the measurement".into());
    }
    (contender.decode)(&json);
    println!("{}", heap.max_allocated() - before);
    Ok(())
}
