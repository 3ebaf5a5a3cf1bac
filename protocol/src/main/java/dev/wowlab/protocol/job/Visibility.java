package dev.wowlab.protocol.job;

/// Who may read a job: its owner, whoever has the link, or everyone (then it is listed).
public enum Visibility {
    PRIVATE,
    UNLISTED,
    PUBLIC
}
