//! Reads Markdown pages that carry an OpenAPI document in a fenced block.

use super::common::{Hints, ReadError};
use super::openapi;
use crate::contract::{Contract, Form, Unparsed};
use crate::node::{json, yaml};

/// A fenced block: the line of its first content line, and the content without common indentation.
struct Block {
    first_line: usize,
    text: String,
}

/// Reads the page when it has such a block; `None` leaves the text to other readers.
pub(super) fn read(text: &str, hints: &Hints) -> Option<Result<Contract, ReadError>> {
    let blocks = blocks(text);
    let block = blocks.iter().find(|block| {
        openapi::looks_like_yaml(&block.text)
            || (block.text.trim_start().starts_with('{') && block.text.contains("\"openapi\""))
    })?;
    Some(read_block(text, block, hints))
}

fn read_block(page: &str, block: &Block, hints: &Hints) -> Result<Contract, ReadError> {
    let parse = if block.text.trim_start().starts_with('{') { json::parse } else { yaml::parse };
    let root = parse(&block.text, block.first_line).map_err(|error| {
        ReadError::at(error.line, "an OpenAPI document in the fenced block", error.message)
    })?;
    let mut contract = openapi::read(&root, Form::Markdown, hints)?;
    if contract.source.provider.is_empty() {
        contract.source.name_after(page);
    }
    let inside = block.first_line..block.first_line + block.text.lines().count();
    let outside = page
        .lines()
        .enumerate()
        .filter(|(index, line)| !line.trim().is_empty() && !inside.contains(&(index + 1)));
    let fences = 2;
    let prose: Vec<usize> = outside.map(|(index, _)| index + 1).collect();
    if prose.len() > fences {
        contract.coverage.unparsed.push(Unparsed {
            line: prose[0],
            what: format!(
                "{} lines of prose around the OpenAPI block, not compared",
                prose.len() - fences
            ),
        });
    }
    Ok(contract)
}

/// The fenced blocks of a page.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, Block)> = None;
    for (index, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        match &mut open {
            Some((fence, _))
                if trimmed.starts_with(fence.as_str())
                    && trimmed.trim_start_matches(['`', '~']).is_empty() =>
            {
                blocks.extend(open.take().map(|(_, block)| block));
            }
            Some((_, block)) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            None => {
                let mark = trimmed.chars().next().filter(|c| matches!(c, '`' | '~'));
                let fence: String = mark
                    .map(|mark| trimmed.chars().take_while(|c| *c == mark).collect())
                    .unwrap_or_default();
                if fence.len() >= 3 {
                    open = Some((fence, Block { first_line: index + 2, text: String::new() }));
                }
            }
        }
    }
    blocks.extend(open.map(|(_, block)| block));
    for block in &mut blocks {
        block.text = unindent(&block.text);
    }
    blocks
}

fn unindent(text: &str) -> String {
    let indent = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start_matches(' ').len())
        .min();
    let indent = indent.unwrap_or(0);
    text.lines()
        .map(|line| line.get(indent..).unwrap_or(""))
        .fold(String::new(), |all, line| all + line + "\n")
}
