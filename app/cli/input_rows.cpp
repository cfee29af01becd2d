#include "app/cli/input_rows.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include "core/base/error.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 20U;
constexpr std::size_t kLongestLine = std::size_t{8} << 20U;

/// Lines of a file, one after the other; a part of the file at a time.
class Lines {
public:
    explicit Lines(const std::string& file)
        : name_(file == "-" ? "standard input" : file),
          owned_(file != "-"),
          descriptor_(owned_ ? ::open(file.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO) {
        if (descriptor_ < 0) {
            throw Error("cannot read " + name_ + ": " + std::strerror(errno));
        }
    }
    ~Lines() {
        if (owned_) {
            ::close(descriptor_);
        }
    }
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;

    const std::string& name() const { return name_; }
    std::size_t number() const { return number_; }

    /// Without its end; holds until the next call. Nothing behind the last one.
    std::optional<std::string_view> next() {
        std::size_t looked = at_;
        for (;;) {
            const std::size_t end = buffer_.find('\n', looked);
            if (end != std::string::npos) {
                return taken(end, end + 1);
            }
            looked = buffer_.size();
            if (buffer_.size() - at_ > kLongestLine) {
                throw Error(name_ + ": line " + std::to_string(number_ + 1) + ": found more than " + std::to_string(kLongestLine) +
                            " bytes in a line");
            }
            if (ended_) {
                return at_ < buffer_.size() ? std::optional(taken(buffer_.size(), buffer_.size())) : std::nullopt;
            }
            looked -= at_;
            fill();
        }
    }

private:
    std::string_view taken(std::size_t end, std::size_t next) {
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

    void fill() {
        buffer_.erase(0, at_);
        at_ = 0;
        const std::size_t size = buffer_.size();
        buffer_.resize(size + kChunk);
        ssize_t count = -1;
        do {
            count = ::read(descriptor_, buffer_.data() + size, kChunk);
        } while (count < 0 && errno == EINTR);
        if (count < 0) {
            throw Error("cannot read " + name_ + ": " + std::strerror(errno));
        }
        buffer_.resize(size + static_cast<std::size_t>(count));
        ended_ = count == 0;
    }

    std::string name_;
    bool owned_;
    int descriptor_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::size_t number_ = 0;
    bool ended_ = false;
};

/// Fields in quotes lose them; there are no line ends inside of fields.
std::vector<std::string_view>& split(std::string_view line, char separator, std::vector<std::string_view>& fields) {
    fields.clear();
    for (;;) {
        std::size_t end = 0;
        if (line.starts_with('"')) {
            const std::size_t close = line.find('"', 1);
            end = close == std::string_view::npos ? line.size() : std::min(line.find(separator, close), line.size());
            fields.push_back(line.substr(1, close == std::string_view::npos ? close : close - 1));
        } else {
            end = std::min(line.find(separator), line.size());
            fields.push_back(line.substr(0, end));
        }
        if (end == line.size()) {
            return fields;
        }
        line.remove_prefix(end + 1);
    }
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::string shown(std::string_view field) {
    constexpr std::size_t kMost = 40;
    return "\"" + std::string(field.substr(0, kMost)) + (field.size() > kMost ? "…\"" : "\"");
}

}  // namespace

class InputRows::Reader {
public:
    Reader(const std::string& file, const Document& document) : lines_(file) {
        const std::size_t inputs = document.network.inputs();
        std::optional<std::string_view> first;
        do {
            first = lines_.next();
        } while (first && trimmed(*first).empty());
        if (!first) {
            throw Error(lines_.name() + ": found no rows, expected " + std::to_string(inputs) + " numbers in each");
        }
        separator_ = first->find(';') != std::string_view::npos ? ';' : first->find('\t') != std::string_view::npos ? '\t' : ',';
        split(*first, separator_, fields_);
        const bool numbers = std::any_of(fields_.begin(), fields_.end(), [](std::string_view field) { return parse_number(field).has_value(); });
        if (numbers) {
            width_ = fields_.size();
            take_first(inputs);
            pending_ = std::string(*first);
        } else {
            width_ = fields_.size();
            take_named(document);
        }
        if (places_.size() != inputs) {
            throw Error(lines_.name() + ": line " + std::to_string(lines_.number()) + ": found " + std::to_string(width_) +
                        (width_ == 1 ? " column" : " columns") + ", expected " + std::to_string(inputs) + ", one for each input");
        }
    }

    void read(Eigen::Index most, Matrix& inputs) {
        inputs.resize(static_cast<Eigen::Index>(places_.size()), most);
        Eigen::Index count = 0;
        try {
            for (; count < most; ++count) {
                if (!read_row(inputs.col(count))) {
                    break;
                }
            }
        } catch (const Error& error) {
            if (count == 0) {
                throw;
            }
            failure_ = error;  // those before it come first
        }
        inputs.conservativeResize(Eigen::NoChange, count);
    }
    const std::vector<std::string>& ignored() const { return ignored_; }

private:
    void take_first(std::size_t inputs) {
        for (std::size_t column = 0; column < std::min(width_, inputs); ++column) {
            places_.push_back(column);
        }
        if (width_ != inputs) {
            places_.clear();
        }
    }

    void take_named(const Document& document) {
        std::vector<std::string> names;
        for (const std::string_view field : fields_) {
            names.emplace_back(trimmed(field));
        }
        const std::size_t inputs = document.network.inputs();
        for (std::size_t input = 0; input < inputs; ++input) {
            const auto found = std::find(names.begin(), names.end(), neuron_name(document, {0, input}));
            if (found != names.end()) {
                places_.push_back(static_cast<std::size_t>(found - names.begin()));
            }
        }
        if (places_.size() != inputs && width_ >= inputs) {
            places_.clear();
            for (std::size_t column = 0; column < inputs; ++column) {
                places_.push_back(column);
            }
        }
        for (std::size_t column = 0; column < names.size(); ++column) {
            if (std::find(places_.begin(), places_.end(), column) == places_.end()) {
                ignored_.push_back(names[column]);
            }
        }
    }

    bool read_row(Eigen::Ref<Vector> row) {
        if (failure_) {
            throw *failure_;
        }
        std::optional<std::string_view> line;
        if (pending_) {
            line = *pending_;
        } else {
            do {
                line = lines_.next();
            } while (line && trimmed(*line).empty());
        }
        if (!line) {
            return false;
        }
        const std::string place = lines_.name() + ": line ";
        split(*line, separator_, fields_);
        if (fields_.size() != width_) {
            throw Error(place + std::to_string(lines_.number()) + ": found " + std::to_string(fields_.size()) + " columns, expected " +
                        std::to_string(width_));
        }
        for (std::size_t input = 0; input < places_.size(); ++input) {
            const std::string_view field = fields_[places_[input]];
            const std::optional<double> value = parse_number(field);
            if (!value) {
                throw Error(place + std::to_string(lines_.number()) + ", column " + std::to_string(places_[input] + 1) + ": found " +
                            shown(field) + ", expected a number");
            }
            row[static_cast<Eigen::Index>(input)] = *value;
        }
        pending_.reset();
        return true;
    }

    Lines lines_;
    char separator_ = ',';
    std::size_t width_ = 0;
    std::vector<std::size_t> places_;  ///< of each input, its column
    std::vector<std::string> ignored_;
    std::optional<std::string> pending_;  ///< a first line that is a row already
    std::vector<std::string_view> fields_;
    std::optional<Error> failure_;
};

InputRows::InputRows(const std::string& file, const Document& document) : reader_(std::make_unique<Reader>(file, document)) {}
InputRows::~InputRows() = default;
void InputRows::read(Eigen::Index most, Matrix& inputs) { reader_->read(most, inputs); }
const std::vector<std::string>& InputRows::ignored() const { return reader_->ignored(); }

}  // namespace netglow
