//! A caller whose own names are those of the standard library and of the expansion.
//!
//! Modules, types, traits, macros, functions, constants and statics may have any name, and primitive
//! types may be shadowed. One case is not covered: a constant, a static or a unit struct with a
//! lower-case name that the expansion uses for a variable, such as `const code: u8 = 7;`. Rust takes
//! the variable for that constant, as in every macro, and warns about constants with such names.
#![deny(warnings)]
#![allow(dead_code, unused_macros, non_camel_case_types, non_snake_case)]

/// Macros with names from the standard library, none of which is the one that is meant.
macro_rules! shadow {
    ($any:tt $($name:ident)*) => {
        $(
            macro_rules! $name {
                ($any($any tokens:tt)*) => {
                    ::core::compile_error!("the expansion uses a macro of its caller");
                };
            }
        )*
    };
}
shadow!($ assert compile_error concat debug_assert error_catalog format_args implement include_bytes);
shadow!($ matches panic stringify unreachable write);

mod alloc {}
mod core {}
mod errcode_macros {}
mod errcode_runtime {}
mod std {}
mod __private {}

enum Option {
    Some,
    None,
}
type Result = ();
struct Box;
struct Category;
struct Derived;
struct Err;
struct Formatter;
struct Found;
struct Integers;
struct Lookup;
struct Ordering;
struct OverloadedCode;
struct ParseCodeError;
struct Retry;
struct Rows;
struct String;
struct Symbols;
struct Text;
struct TextColumn;
struct TextColumns;
struct UnknownCode;
struct Vec;

type bool = ();
type i64 = ();
type str = ();
type u16 = ();
type u64 = ();
type u8 = ();
type usize = ();

trait Clone {}
trait Copy {}
trait Debug {}
trait Display {}
trait Eq {}
trait Error {}
trait ErrorCode {}
trait From {}
trait FromStr {}
trait Hash {}
trait Into {}
trait Iterator {}
trait Ord {}
trait PartialEq {}
trait PartialOrd {}
trait Send {}
trait Sized {}
trait Sync {}

const ALL: () = ();
const ENTRIES: () = ();
const LOOKUP: () = ();
const MESSAGE: () = ();
static NAME: () = ();
static SYMBOL: () = ();
static TEXT: () = ();

fn None() {}
fn Ok() {}
fn Some() {}
fn code() {}
fn display() {}
fn drop() {}
fn from_code() {}
fn overloaded() {}
fn row() {}
fn rows() {}
fn unknown() {}

// Overloads, symbols and languages: together, these two contain everything that an expansion can
// contain.
errcodes::error_catalog!("../../../../catalogs/feishu.csv");
errcodes::error_catalog!("../../../../catalogs/ones.csv");
errcodes::error_catalog!("src/names.csv");
errcodes::error_catalog!("../../removed.csv");

// Methods that every value gets, and that take precedence over those of traits.
trait Methods {
    fn agreed(self);
    fn cmp(self);
    fn code(self);
    fn get(self);
    fn hash(self);
    fn name(self);
    fn of(self);
    fn rows(self);
}
impl<T> Methods for T {
    fn agreed(self) {}
    fn cmp(self) {}
    fn code(self) {}
    fn get(self) {}
    fn hash(self) {}
    fn name(self) {}
    fn of(self) {}
    fn rows(self) {}
}
