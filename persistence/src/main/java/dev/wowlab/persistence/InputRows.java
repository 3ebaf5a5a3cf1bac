package dev.wowlab.persistence;

import dev.wowlab.protocol.EngineRef;
import dev.wowlab.protocol.InputHash;
import dev.wowlab.protocol.record.InputRecord;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Rows of `inputs`. Stateless, thread-safe.
final class InputRows implements RowTable<InputRecord> {
    static final InputRows TABLE = new InputRows();

    private InputRows() {}

    static Optional<InputRecord> find(Handle handle, InputHash hash) {
        return handle.createQuery("select engine_name, engine_version, canonical from inputs where hash = :hash")
                .bind("hash", hash.value())
                .map((row, context) -> new InputRecord(
                        hash,
                        new EngineRef(row.getString("engine_name"), row.getString("engine_version")),
                        row.getBytes("canonical")))
                .findOne();
    }

    @Override
    public String name() {
        return "inputs";
    }

    @Override
    public String idOf(InputRecord rec) {
        return rec.hash().value();
    }

    /// An input never changes.
    @Override
    public long versionOf(InputRecord rec) {
        return 0;
    }

    @Override
    public int[] upsert(Handle handle, List<InputRecord> records) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into inputs (hash, engine_name, engine_version, canonical)
                values (:hash, :engineName, :engineVersion, :canonical)
                on conflict (hash) do nothing
                """);
        for (InputRecord rec : records) {
            batch.bind("hash", rec.hash().value())
                    .bind("engineName", rec.engine().name())
                    .bind("engineVersion", rec.engine().version())
                    .bind("canonical", rec.canonical())
                    .add();
        }
        return batch.execute();
    }
}
