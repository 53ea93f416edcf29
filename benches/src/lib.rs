//! Code shared by the benchmarks: the enums they measure, and fixed inputs.

pub mod inputs;
pub mod lookups;
pub mod project;

errcodes::error_catalog! {
    /// The codes of Feishu's API.
    pub enum FeishuError = "../../catalogs/feishu.csv";
}

errcodes::error_catalog! {
    /// The codes of ONES's API, which also has string codes.
    pub enum OnesError = "../../catalogs/ones.csv";
}
