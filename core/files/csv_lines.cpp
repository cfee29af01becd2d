#include "core/files/csv_lines.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/base/error.h"
#include "core/files/system_file.h"

namespace netglow {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kLongestLine = std::size_t{8} << 20U;

}  // namespace

CsvLines::CsvLines(const std::string& file)
    : name_(file == "-" ? "standard input" : file), descriptor_(file == "-" ? standard_input() : open_to_read(file)) {
    if (!descriptor_.open()) {
        throw Error("cannot read " + name_ + ": " + std::strerror(errno));
    }
    if (file != "-") {
        const OpenedFile opened = opened_file(descriptor_).value_or(OpenedFile());
        size_ = opened.size;
        if (opened.kind == OpenedFile::Kind::pipe) {
            // A pipe that nobody writes to yet looks like one at its end.
            silent_ = !wait_for_bytes(descriptor_, kPipePatienceMilliseconds);
        }
    }
}

std::optional<std::string_view> CsvLines::next() {
    std::size_t looked = at_;
    for (;;) {
        const std::size_t end = buffer_.find('\n', looked);
        if (end != std::string::npos) {
            return taken(end, end + 1);
        }
        looked = buffer_.size();
        if (buffer_.size() - at_ > kLongestLine) {
            throw Error(name_ + ": line " + std::to_string(number_ + 1) + ": found more than " +
                        std::to_string(kLongestLine) + " bytes in a line");
        }
        if (ended_) {
            return at_ < buffer_.size() ? std::optional(taken(buffer_.size(), buffer_.size())) : std::nullopt;
        }
        looked -= at_;
        fill();
    }
}

std::optional<std::string_view> CsvLines::next_filled() {
    for (;;) {
        const std::optional<std::string_view> line = next();
        if (!line || !trimmed_csv(*line).empty()) {
            return line;
        }
    }
}

std::string_view CsvLines::taken(std::size_t end, std::size_t next) {
    std::string_view line(buffer_.data() + at_, end - at_);
    at_ = next;
    if (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (++number_ == 1 && line.starts_with(kByteOrderMark)) {
        line.remove_prefix(kByteOrderMark.size());
    }
    return line;
}

void CsvLines::fill() {
    buffer_.erase(0, at_);
    at_ = 0;
    const std::size_t size = buffer_.size();
    buffer_.resize(size + kChunk);
    std::ptrdiff_t count = -1;
    do {
        count = read_some(descriptor_, buffer_.data() + size, kChunk);
    } while (count < 0 && errno == EAGAIN && wait_for_bytes(descriptor_, -1));
    if (count < 0) {
        throw Error("cannot read " + name_ + ": " + std::strerror(errno));
    }
    if (count == 0 && silent_ && read_ == 0) {
        throw Error("cannot read " + name_ + ": nothing writes to this pipe");
    }
    buffer_.resize(size + static_cast<std::size_t>(count));
    read_ += static_cast<std::size_t>(count);
    ended_ = count == 0;
}

char csv_separator(std::string_view line) {
    return line.find(';') != std::string_view::npos ? ';' : line.find('\t') != std::string_view::npos ? '\t' : ',';
}

/// Takes a field with the quotes around it off the front. Only one with quotes inside is copied.
std::string_view CsvFields::take_quoted(std::string_view& rest) {
    rest.remove_prefix(1);
    std::string* copy = nullptr;
    for (;;) {
        const std::size_t quote = std::min(rest.find('"'), rest.size());
        const std::string_view part = rest.substr(0, quote);
        const bool doubled = rest.substr(quote).starts_with("\"\"");
        if (doubled && copy == nullptr) {
            copy = &unquoted_.emplace_back();
        }
        if (copy != nullptr) {
            copy->append(part).append(doubled ? "\"" : "");
        }
        rest.remove_prefix(std::min(quote + (doubled ? 2 : 1), rest.size()));
        if (!doubled) {
            return copy != nullptr ? std::string_view(*copy) : part;
        }
    }
}

void CsvFields::split(std::string_view line, char separator) {
    fields_.clear();
    unquoted_.clear();
    for (;;) {
        const bool quoted = line.starts_with('"');
        if (quoted) {
            fields_.push_back(take_quoted(line));
        }
        const std::size_t end = std::min(line.find(separator), line.size());
        if (!quoted) {
            fields_.push_back(line.substr(0, end));
        }
        if (end == line.size()) {
            return;
        }
        line.remove_prefix(end + 1);
    }
}

std::string_view trimmed_csv(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

}  // namespace netglow
