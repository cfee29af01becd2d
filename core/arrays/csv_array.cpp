#include "core/arrays/csv_array.h"

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
    return line.find(';') != std::string_view::npos ? ';' : line.find('\t') != std::string_view::npos ? '\t' : ',';
}

std::string shown(std::string_view field) {
    constexpr std::size_t kMost = 40;
    std::string text;
    for (const char c : field.substr(0, kMost)) {
        text += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
    return "\"" + text + (field.size() > kMost ? "…" : "") + "\"";
}

}  // namespace

Array csv_numbers(std::string_view text, const std::string& source, bool matrix) {
    text = without_mark(text);
    Array array;
    std::int64_t rows = 0;
    std::int64_t columns = -1;
    for (std::size_t number = 1; !text.empty(); ++number) {
        std::string_view line = take_line(text);
        if (is_blank(line)) {
            continue;
        }
        const char separator = separator_of(line);
        std::int64_t column = 0;
        for (bool more = true; more;) {
            const std::size_t end = line.find(separator);
            const std::string_view field = line.substr(0, end);
            more = end != std::string_view::npos;
            line.remove_prefix(more ? end + 1 : line.size());
            if (++column > static_cast<std::int64_t>(Limits::neurons_in_a_layer)) {
                throw Error(source + ": line " + std::to_string(number) + ": found more than " +
                            std::to_string(Limits::neurons_in_a_layer) + " numbers");
            }
            const std::optional<double> value = parse_number(field);
            if (!value) {
                throw Error(source + ": line " + std::to_string(number) + ", column " + std::to_string(column) +
                            ": found " + shown(field) + ", expected a number");
            }
            array.numbers.push_back(*value);
            if (array.numbers.size() > Limits::weights) {
                throw Error(source + ": found more than " + std::to_string(Limits::weights) + " numbers");
            }
        }
        if (columns >= 0 && column != columns) {
            throw Error(source + ": line " + std::to_string(number) + ": found " + std::to_string(column) +
                        " numbers, expected " + std::to_string(columns) + ", as in the lines before");
        }
        columns = column;
        if (++rows > static_cast<std::int64_t>(Limits::neurons_in_a_layer)) {
            throw Error(source + ": found more than " + std::to_string(Limits::neurons_in_a_layer) + " lines");
        }
    }
    if (rows == 0) {
        throw Error(source + ": found no numbers");
    }
    if (!matrix && rows != 1 && columns != 1) {
        throw Error(source + ": found " + std::to_string(rows) + " lines of " + std::to_string(columns) +
                    " numbers, expected one line, or one number a line");
    }
    array.dims = matrix ? std::vector<std::int64_t>{rows, columns} : std::vector<std::int64_t>{rows * columns};
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
