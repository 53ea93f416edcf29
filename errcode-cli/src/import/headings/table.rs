//! The words that pages have for columns.

use errcode_catalog::columns::Column;

use super::{Sense, Strength};

/// Parts of headings, without blanks and signs, in lower case, and what they mean: words between blanks. The first
/// one that a heading has counts.
pub(super) const PARTS: &[(&str, Sense)] = &[
    ("httpcode httpstatus http状态 http响应码 http返回码", HTTP),
    (
        "错误码名称 错误名称 错误标识 错误码标识 错误常量 identifier errorname errorkey symbol 字符串错误码 codename",
        Sense::Identifier,
    ),
    (
        "建议 建議 解决 解決 处理 處理 排查 措施 对策 方案 怎么办 如何 操作指引 solution suggest resolution advice howto troubleshoot whattodo handling remedy workaround hint",
        HINT,
    ),
    (
        "必填 必选 必須 是否必 默认值 参数名 参数类型 字段名 字段类型 数据类型 required optional defaultvalue datatype 参数 字段 parameter field",
        Sense::Parameter,
    ),
    (
        "错误信息 錯誤信息 錯誤訊息 错误消息 错误提示 提示 返回信息 返回消息 响应信息 报错 错误内容 错误文案 message errmsg errormsg errortext",
        MESSAGE,
    ),
    (
        "原因 cause reason 错误描述 错误说明 錯誤描述 错误详情 错误码描述 错误码说明 errordescription",
        Sense::Reason,
    ),
    (
        "说明 說明 描述 含义 含義 解释 备注 意义 详情 释义 description meaning explanation remark detail desc definition comment",
        DESCRIPTION,
    ),
    (
        "错误码 錯誤碼 错误代码 錯誤代碼 错误编码 错误编号 错误号 返回码 返回值 返回代码 响应码 结果码 异常码 业务码 errorcode errcode retcode returncode resultcode errno errornumber",
        CODE,
    ),
    ("状态码 狀態碼 statuscode", Sense::Status),
    ("模块 模組 所属 module 服务名", Sense::Column(Column::Module, None)),
];

/// Headings as a whole.
pub(super) const WHOLES: &[(&str, Sense)] = &[
    ("code codes 代码 代碼 ret err error 错误", Sense::Code(Strength::Usual)),
    ("id no number value 编码 编号 码 值 key num", Sense::Code(Strength::Faint)),
    ("msg text 信息 消息 訊息 文本 内容 文案", MESSAGE),
    ("http httpstatuscode status", HTTP),
    ("type 类型 類型", Sense::Parameter),
    ("name 名称 名稱 variant constant enum 常量 枚举 枚举值 变量名 枚举名", NAME),
    ("constantname enumname 常量名", NAME),
    ("文档 链接 文档链接 url link doc docs", Sense::Column(Column::Url, None)),
    ("fix action actions", HINT),
    ("service 服务 分类 category", Sense::Column(Column::Module, None)),
];

pub(super) const CODE: Sense = Sense::Code(Strength::Certain);
pub(super) const HTTP: Sense = Sense::Column(Column::HttpStatus, None);
pub(super) const MESSAGE: Sense = Sense::Column(Column::Message, None);
pub(super) const DESCRIPTION: Sense = Sense::Column(Column::Description, None);
pub(super) const HINT: Sense = Sense::Column(Column::Hint, None);
pub(super) const NAME: Sense = Sense::Column(Column::Name, None);

/// Words that name the language of a column, and the tag of that.
pub(super) const LANGUAGES: &[(&str, &str)] = &[
    ("中文 chinese 简体 zhcn zh cn", "zh"),
    ("英文 英语 english enus en", "en"),
    ("日文 日语 japanese ja", "ja"),
];
