//! Domains, subdomains and pages as upstream wants them.
