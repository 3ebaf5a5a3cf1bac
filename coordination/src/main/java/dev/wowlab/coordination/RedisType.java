package dev.wowlab.coordination;

/// The types of Redis values that keys hold, as `TYPE` names them.
enum RedisType {
    HASH,
    LIST,
    STREAM,
    STRING,
    ZSET
}
