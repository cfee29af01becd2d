#include "core/arrays/csv_array.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/network/network.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view without_mark(std::string_view text) {
    if (text.starts_with(kByteOrderMark)) {
        text.remove_prefix(kByteOrderMark.size());
    }
    return text;
}

/// Takes a line off the front, without its end.
std::string_view take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    return line;
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t,;") == std::string_view::npos;
}

char separator_of(std::string_view line) {
    for (const char separator : {';', '\t', ','}) {
        if (line.find(separator) != std::string_view::npos) {
            return separator;
        }
    }
    return ' ';
}

std::string_view trimmed(std::string_view text) {
    const std::size_t start = text.find_first_not_of(' ');
    return start == std::string_view::npos ? "" : text.substr(start, text.find_last_not_of(' ') + 1 - start);
}

/// Takes a field off the front of a line, with what separates it from the next.
std::string_view take_field(std::string_view& line, char separator) {
    const std::size_t end = line.find(separator);
    const std::string_view field = line.substr(0, end);
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    if (separator == ' ') {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    }
    return field;
}

/// ",0,1,2": the columns' numbers, as pandas writes them over a table and beside it.
bool numbers_columns(std::string_view line) {
    if (line.find_first_not_of(" \",") == std::string_view::npos || separator_of(line) != ',' ||
        !take_field(line, ',').empty()) {
        return false;
    }
    for (int column = 0; !line.empty(); ++column) {
        if (take_field(line, ',') != std::to_string(column)) {
            return false;
        }
    }
    return true;
}

std::string shown(std::string_view field) {
    constexpr std::size_t kMost = 40;
    std::string text;
    for (const char c : field.substr(0, kMost)) {
        text += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
    return "\"" + text + (field.size() > kMost ? "…" : "") + "\"";
}

struct Table {
    std::vector<double> numbers;
    std::int64_t rows = 0;
    std::int64_t columns = -1;
};

class TableReading {
public:
    /// `whole_lines`: a line is one number, whatever stands in it.
    TableReading(std::string_view text, const std::string& source, bool whole_lines)
        : text_(text), source_(source), whole_lines_(whole_lines) {}

    Table table() {
        while (!text_.empty()) {
            const std::string_view line = trimmed(take_line(text_));
            ++line_;
            if (line_ == 1 && numbers_columns(line)) {
                numbered_ = true;
            } else if (!is_blank(line) && !line.starts_with('#')) {  // numpy.savetxt() writes its header behind a #
                read_row(line);
            }
        }
        if (table_.rows == 0) {
            throw Error(source_ + ": found no numbers");
        }
        return std::move(table_);
    }

private:
    void read_row(std::string_view line) {
        const char separator = whole_lines_ ? '\n' : separator_of(line);
        std::int64_t column = 0;
        if (numbered_ && take_field(line, separator) != std::to_string(table_.rows)) {
            refuse("found another number at its begin than " + std::to_string(table_.rows) + ", the row's");
        }
        for (bool more = true; more;) {
            more = line.find(separator) != std::string_view::npos;
            const std::string_view field = take_field(line, separator);
            if (++column > static_cast<std::int64_t>(Limits::neurons_in_a_layer)) {
                refuse("found more than " + std::to_string(Limits::neurons_in_a_layer) + " numbers");
            }
            add(field, column);
        }
        if (table_.columns >= 0 && column != table_.columns) {
            refuse("found " + std::to_string(column) + " numbers, expected " + std::to_string(table_.columns) +
                   ", as in the lines before");
        }
        table_.columns = column;
        if (++table_.rows > static_cast<std::int64_t>(Limits::neurons_in_a_layer)) {
            throw Error(source_ + ": found more than " + std::to_string(Limits::neurons_in_a_layer) + " lines");
        }
    }

    void add(std::string_view field, std::int64_t column) {
        const std::optional<double> value = parse_number(field);
        if (!value) {
            throw Error(source_ + ": line " + std::to_string(line_) + ", column " + std::to_string(column) +
                        ": found " + shown(field) + ", expected a number");
        }
        table_.numbers.push_back(*value);
        if (table_.numbers.size() > Limits::weights) {
            throw Error(source_ + ": found more than " + std::to_string(Limits::weights) + " numbers");
        }
    }

    [[noreturn]] void refuse(const std::string& what) const {
        throw Error(source_ + ": line " + std::to_string(line_) + ": " + what);
    }

    std::string_view text_;
    const std::string& source_;
    bool whole_lines_;
    bool numbered_ = false;  ///< the first field of each line is the row's number
    std::size_t line_ = 0;
    Table table_;
};

}  // namespace

Array csv_numbers(std::string_view text, const std::string& source, bool matrix) {
    text = without_mark(text);
    Table table = TableReading(text, source, false).table();
    if (!matrix && table.rows > 1 && table.columns == 2 && text.find_first_of(";\t .") == std::string_view::npos) {
        table = TableReading(text, source, true).table();  // one number a line, with decimal commas
    }
    if (!matrix && table.rows != 1 && table.columns != 1) {
        throw Error(source + ": found " + std::to_string(table.rows) + " lines of " + std::to_string(table.columns) +
                    " numbers, expected one line, or one number a line");
    }
    Array array;
    array.numbers = std::move(table.numbers);
    array.dims = matrix ? std::vector<std::int64_t>{table.rows, table.columns}
                        : std::vector<std::int64_t>{table.rows * table.columns};
    return array;
}

Array csv_texts(std::string_view text, const std::string& source) {
    text = without_mark(text);
    Array array;
    array.is_text = true;
    while (!text.empty()) {
        if (!text.starts_with('"')) {
            const std::string_view line = take_line(text);
            if (!line.empty()) {
                array.texts.emplace_back(line);
            }
            continue;
        }
        std::string quoted;
        std::size_t at = 1;
        for (;; ++at) {
            if (at >= text.size()) {
                throw Error(source + ": found a quote that is never closed");
            }
            if (text[at] != '"') {
                quoted += text[at];
            } else if (text.substr(at + 1).starts_with('"')) {
                quoted += '"';
                ++at;
            } else {
                break;
            }
        }
        text.remove_prefix(at + 1);
        if (!take_line(text).empty()) {
            throw Error(source + ": found something behind the quotes of " + shown(quoted) +
                        ", expected one text a line");
        }
        array.texts.push_back(std::move(quoted));
        if (array.texts.size() > Limits::neurons_in_a_layer) {
            throw Error(source + ": found more than " + std::to_string(Limits::neurons_in_a_layer) + " texts");
        }
    }
    array.dims = {static_cast<std::int64_t>(array.texts.size())};
    return array;
}

}  // namespace netglow
