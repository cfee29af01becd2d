// Reads CSV files line by line, and splits lines into fields.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/files/descriptor.h"

namespace netglow {

/// The lines of a file in order; the file is read in blocks.
class CsvLines {
public:
    /// "-" is standard input. Throws Error where the file cannot be read.
    explicit CsvLines(const std::string& file);

    const std::string& name() const { return name_; }
    /// Number of the line returned last, from 1.
    std::size_t number() const { return number_; }
    /// Bytes read so far, and the size of the file (0 where it has none, as of a pipe).
    std::size_t read() const { return read_; }
    std::size_t size() const { return size_; }

    /// The next line without its line end; valid until the next call. Nothing after the last one. Throws Error where
    /// reading fails or a line is longer than 8 MiB.
    std::optional<std::string_view> next();
    /// The next line that is not blank.
    std::optional<std::string_view> next_filled();

private:
    std::string_view taken(std::size_t end, std::size_t next);
    void fill();

    std::string name_;
    Descriptor descriptor_;
    std::size_t size_ = 0;
    std::size_t read_ = 0;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t number_ = 0;
    bool ended_ = false;
    bool silent_ = false;  ///< a pipe in which nobody had written anything for a while
};

/// The fields of one line.
class CsvFields {
public:
    /// Fields in quotes lose them, and "" within them is one quote: `"say ""hi"""` reads `say "hi"`. There are no line
    /// ends inside of fields. A quote that is never closed ends with the line.
    void split(std::string_view line, char separator);

    /// Valid as long as the line is, and until the next split().
    const std::vector<std::string_view>& all() const { return fields_; }
    std::size_t size() const { return fields_.size(); }
    std::string_view operator[](std::size_t index) const { return fields_[index]; }
    auto begin() const { return fields_.begin(); }
    auto end() const { return fields_.end(); }

private:
    std::string_view take_quoted(std::string_view& rest);

    std::vector<std::string_view> fields_;
    std::deque<std::string> unquoted_;  ///< fields with "" replaced, which are not a part of the line
};

/// A semicolon where the line has one anywhere, else a tab where it has one, else a comma.
char csv_separator(std::string_view line);
/// Without the spaces around it.
std::string_view trimmed_csv(std::string_view field);

}  // namespace netglow
