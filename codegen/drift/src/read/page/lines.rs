//! The lines of a page, and which of them were understood.

use crate::clean::clean_line;
use crate::contract::{Contract, Unparsed};
use crate::node::{Node, json};
use crate::read::common::ReadError;

/// The lines of a page and which of them were understood.
pub(super) struct Page<'t> {
    pub(super) text: &'t str,
    pub(super) lines: Vec<&'t str>,
    /// Byte offset of each line.
    pub(super) starts: Vec<usize>,
    pub(super) read: Vec<bool>,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let lines: Vec<&str> = text.split('\n').collect();
        let mut at = 0;
        let starts = lines.iter().map(|line| {
            let start = at;
            at += line.len() + 1;
            start
        });
        let starts = starts.collect();
        Self { text, read: vec![false; lines.len()], lines, starts }
    }

    pub(super) fn mark(&mut self, lines: std::ops::Range<usize>) {
        let end = lines.end.min(self.read.len());
        for read in &mut self.read[lines.start.min(end)..end] {
            *read = true;
        }
    }

    /// The line (from 0) of a byte offset.
    pub(super) fn line_at(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset).saturating_sub(1)
    }

    /// The JSON value at a byte offset, its lines marked as read.
    pub(super) fn json(&mut self, offset: usize) -> Result<(Node, usize), ReadError> {
        let line = self.line_at(offset);
        let (node, length) = json::parse_prefix(&self.text[offset..], line + 1)
            .map_err(|error| ReadError::at(error.line, "a complete JSON example", error.message))?;
        let last = self.line_at(offset + length.saturating_sub(1));
        self.mark(line..last + 1);
        Ok((node, offset + length))
    }

    /// The example answer: the first line after the call that opens an object or a list of objects.
    pub(super) fn example(&mut self, from: usize) -> Result<Option<Node>, ReadError> {
        for index in from..self.lines.len() {
            let line = self.lines[index];
            if line.trim_start().starts_with('{') || line.trim() == "[" {
                let offset = self.starts[index] + line.len() - line.trim_start().len();
                return self.json(offset).map(|(node, _)| Some(node));
            }
        }
        Ok(None)
    }

    /// Counts the lines that were understood and names the others.
    pub(super) fn account(&self, contract: &mut Contract, notes: Vec<Unparsed>) {
        let coverage = &mut contract.coverage;
        coverage.unit = "lines";
        coverage.unparsed = notes;
        for (index, line) in self.lines.iter().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            coverage.total += 1;
            if self.read[index] {
                coverage.understood += 1;
            } else {
                coverage.unparsed.push(Unparsed { line: index + 1, what: clean_line(line) });
            }
        }
        coverage.unparsed.sort_by_key(|part| part.line);
    }
}
