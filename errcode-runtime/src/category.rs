//! The values of the column `category`: what kind of failure an error is.

crate::words::words! {
    /// What kind of failure an error is, as one of the canonical codes of `google.rpc.Code`.
    ///
    /// Every platform has its own numbers. A category is something that code for several platforms can act on: show
    /// "not found" to a user, or wake somebody for a fault of the server but not for a wrong argument. `OK` is
    /// missing because a success is not a failure, and `UNKNOWN` is missing because a catalog leaves the category out
    /// if it is not known. The accessors return `Option<Category>`, in which `None` means "not known".
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::Category;
    ///
    /// /// Whether somebody should be woken.
    /// fn is_alarming(category: Category) -> bool {
    ///     matches!(category, Category::Internal | Category::DataLoss)
    /// }
    ///
    /// let category = Category::from_name("data-loss").unwrap();
    /// assert_eq!(category.as_str(), "data-loss");
    /// assert!(is_alarming(category));
    /// assert!(!is_alarming(Category::InvalidArgument));
    /// ```
    pub enum Category in "category" {
        /// The request itself is wrong, whatever the state of the platform: it is malformed, or contains a value that
        /// is never allowed.
        InvalidArgument = "invalid-argument",
        /// It is not established who is calling: credentials are missing, wrong or expired.
        Unauthenticated = "unauthenticated",
        /// The caller is known but not allowed to do this. If the caller is unknown, the category is
        /// [`Unauthenticated`](Self::Unauthenticated); if a quota is used up, it is
        /// [`ResourceExhausted`](Self::ResourceExhausted).
        PermissionDenied = "permission-denied",
        /// Something that the request names does not exist, or is hidden from all callers alike. If it is hidden from
        /// only some, the category is [`PermissionDenied`](Self::PermissionDenied).
        NotFound = "not-found",
        /// Something that the request would create already exists.
        AlreadyExists = "already-exists",
        /// The request is sound, but something else has to be brought into another state first, such as a folder that
        /// must be empty. Until then, sending the request again is of no use.
        FailedPrecondition = "failed-precondition",
        /// A value exceeds a limit that the state of the platform sets, such as a page after the last one. If no
        /// state would allow it, the category is [`InvalidArgument`](Self::InvalidArgument).
        OutOfRange = "out-of-range",
        /// A rate limit, a quota or capacity is used up, for this caller or for all.
        ResourceExhausted = "resource-exhausted",
        /// Another operation got in between, such as a concurrent change of the same thing. Start again by reading
        /// the state, because sending only the last request again would meet the same conflict.
        Aborted = "aborted",
        /// The service can't be reached or is overloaded at the moment; the same request may succeed a little later.
        Unavailable = "unavailable",
        /// The time for an answer ran out; whether the operation took effect is unknown.
        DeadlineExceeded = "deadline-exceeded",
        /// The platform does not offer the operation to any caller, or not here.
        Unimplemented = "unimplemented",
        /// The platform itself is at fault, in a way that no change of the request fixes and that is not known to
        /// pass.
        Internal = "internal",
        /// Data is lost or damaged for good.
        DataLoss = "data-loss",
        /// The operation was called off, mostly by whoever started it.
        Cancelled = "cancelled",
    }
}

impl Category {
    /// The number in `google.rpc.Code`, which is also the one in gRPC: 1 to 16.
    ///
    /// Defined in
    /// [`google/rpc/code.proto`](https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto).
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::Category;
    ///
    /// assert_eq!(Category::NotFound.grpc_code(), 5);
    /// ```
    #[must_use]
    pub const fn grpc_code(self) -> i32 {
        match self {
            Self::Cancelled => 1,
            Self::InvalidArgument => 3,
            Self::DeadlineExceeded => 4,
            Self::NotFound => 5,
            Self::AlreadyExists => 6,
            Self::PermissionDenied => 7,
            Self::ResourceExhausted => 8,
            Self::FailedPrecondition => 9,
            Self::Aborted => 10,
            Self::OutOfRange => 11,
            Self::Unimplemented => 12,
            Self::Internal => 13,
            Self::Unavailable => 14,
            Self::DataLoss => 15,
            Self::Unauthenticated => 16,
        }
    }

    /// The HTTP status with which a server answers such a failure, 400 to 504.
    ///
    /// Follows the mapping in
    /// [`google/rpc/code.proto`](https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto). Several
    /// categories share a status, so a status does not lead back to a category.
    ///
    /// ```
    /// # use errcode_runtime as errcodes;
    /// use errcodes::Category;
    ///
    /// assert_eq!(Category::NotFound.http_status(), 404);
    /// assert_eq!(Category::FailedPrecondition.http_status(), 400);
    /// ```
    #[must_use]
    pub const fn http_status(self) -> u16 {
        match self {
            Self::InvalidArgument | Self::FailedPrecondition | Self::OutOfRange => 400,
            Self::Unauthenticated => 401,
            Self::PermissionDenied => 403,
            Self::NotFound => 404,
            Self::AlreadyExists | Self::Aborted => 409,
            Self::ResourceExhausted => 429,
            Self::Cancelled => 499,
            Self::Internal | Self::DataLoss => 500,
            Self::Unimplemented => 501,
            Self::Unavailable => 503,
            Self::DeadlineExceeded => 504,
        }
    }
}
