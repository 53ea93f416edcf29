use std::path::Path;
use std::{fs, io};

use object::{Object, ObjectSection, SectionKind};

/// The number of bytes of a program that are loaded into memory, by kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sections {
    /// Read-only data, including data with relocations.
    pub(crate) data: usize,
    pub(crate) code: usize,
    /// Writable data, and tables for unwinding and linking.
    pub(crate) other: usize,
}

impl Sections {
    pub(crate) fn read(program: &Path) -> io::Result<Self> {
        let bytes = fs::read(program)?;
        let file = object::File::parse(&bytes[..]).map_err(io::Error::other)?;
        let mut sections = Self::default();
        for section in file.sections() {
            let size = usize::try_from(section.size()).map_err(io::Error::other)?;
            let name = section.name().unwrap_or_default();
            match section.kind() {
                // Tables for unwinding grow with the code.
                _ if section.address() == 0 || name.starts_with(".eh_frame") => {
                    sections.other += if section.address() == 0 { 0 } else { size };
                }
                SectionKind::ReadOnlyData
                | SectionKind::ReadOnlyDataWithRel
                | SectionKind::ReadOnlyString => sections.data += size,
                // Data with pointers is also read-only, once the pointers are relocated.
                _ if name.starts_with(".data.rel.ro") || name.starts_with("__const") => {
                    sections.data += size;
                }
                SectionKind::Text => sections.code += size,
                _ => sections.other += size,
            }
        }
        Ok(sections)
    }
}
