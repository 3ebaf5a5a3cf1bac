package dev.wowlab.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What is wrong with a file, in words: Java's exceptions often say only its name. Stateless, thread-safe.
public final class FileWords {
    private FileWords() {}

    /// Which file, where that is known, and what is wrong with it.
    public static String of(IOException failure) {
        if (failure instanceof FileSystemException known && known.getFile() != null) {
            return known.getFile() + ": " + reason(known);
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /// What is wrong, without the file's name.
    public static String reason(FileSystemException failure) {
        if (failure.getReason() != null) {
            return failure.getReason();
        }
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileAlreadyExistsException _ -> "it is there already, and is no folder";
            case DirectoryNotEmptyException _ -> "the folder is not empty";
            default -> failure.getClass().getSimpleName();
        };
    }
}
