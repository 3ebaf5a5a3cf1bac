package dev.wowlab.sentinel.imports;

import dev.wowlab.engine.InputProblem;
import dev.wowlab.engine.InvalidInputException;
import dev.wowlab.protocol.job.ImportedInput;
import dev.wowlab.protocol.problem.Problem.FieldError;
import dev.wowlab.sentinel.http.Call;
import dev.wowlab.sentinel.http.Endpoint;
import dev.wowlab.sentinel.http.Fields;
import dev.wowlab.sentinel.http.JsonBody;
import dev.wowlab.sentinel.http.Problems;
import dev.wowlab.sentinel.http.Reply;
import dev.wowlab.specs.imports.Imported;
import dev.wowlab.specs.imports.Importer;
import dev.wowlab.specs.imports.Preset;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// `POST /api/v1/imports`: the request that a text stands for. Keeps nothing. Thread-safe.
public final class ImportText implements Endpoint {
    private static final int MAX_TEXT = 1_000_000;
    private static final int MAX_PRESET = 100;
    private static final String TEXT = "text";
    private static final String PRESET = "preset";

    private final Importer importer;

    public ImportText(Importer importer) {
        this.importer = importer;
    }

    @Override
    public Reply handle(Call call) {
        return JsonBody.tree(call.body(), this::read);
    }

    private Reply read(JsonNode body) {
        Fields fields = new Fields(body);
        String text = fields.requiredLines(TEXT, MAX_TEXT);
        Optional<String> preset = fields.text(PRESET, MAX_PRESET);
        if (!fields.errors().isEmpty()) {
            return Reply.problem(Problems.invalid(fields.errors()));
        }
        if (!isJson(text) && !text.isBlank() && !Importer.isOtherThanJson(text)) {
            return Reply.problem(Problems.invalid(TEXT, "it is neither JSON nor a link; known are " + Importer.KNOWN));
        }
        try {
            Imported imported = importer.read(text, preset);
            return Reply.ok(new ImportedInput(
                    imported.format(), imported.preset().map(Preset::id), imported.request(), imported.notes()));
        } catch (InvalidInputException invalid) {
            return Reply.problem(Problems.invalid(
                    invalid.problems().stream().map(ImportText::error).toList()));
        }
    }

    private static boolean isJson(String text) {
        return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
    }

    /// A problem with the preset is one of the body; the others lie in the text.
    private static FieldError error(InputProblem problem) {
        String path = problem.path();
        String field = path.equals(PRESET) ? PRESET : path.isEmpty() ? TEXT : TEXT + "." + path;
        return new FieldError(field, problem.message());
    }
}
