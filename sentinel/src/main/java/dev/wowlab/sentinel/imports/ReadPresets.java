package dev.wowlab.sentinel.imports;

import dev.wowlab.protocol.job.PresetList;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.specs.imports.Presets;

/// `GET /api/v1/presets` and each of them. Stateless, thread-safe.
public final class ReadPresets {
    /// All of them, in the order in which people choose.
    public Reply list(Call call) {
        return Reply.ok(new PresetList(Presets.all().stream()
                .map(preset -> new PresetList.Entry(preset.id(), preset.title()))
                .toList()));
    }

    /// A preset's request.
    public Reply one(Call call) {
        String id = call.pathParameter("id");
        return Presets.find(id)
                .map(preset -> Reply.ok(preset.request()))
                .orElseGet(() -> Reply.problem(Problems.notFound("preset '" + id + "' does not exist")));
    }
}
