#include "app/cli/input_rows.h"

#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/files/csv_lines.h"
#include "core/text/number_text.h"

namespace netglow {
namespace {

std::string shown(std::string_view field) {
    constexpr std::size_t kMost = 40;
    return "\"" + std::string(field.substr(0, kMost)) + (field.size() > kMost ? "…\"" : "\"");
}

}  // namespace

class InputRows::Reader {
public:
    Reader(const std::string& file, const Document& document) : lines_(file) {
        const std::size_t inputs = document.network.inputs();
        const std::optional<std::string_view> first = lines_.next_filled();
        if (!first) {
            throw Error(lines_.name() + ": found no rows, expected " + std::to_string(inputs) + " numbers in each");
        }
        separator_ = csv_separator(*first);
        fields_.split(*first, separator_);
        const bool numbers = std::any_of(fields_.begin(), fields_.end(),
                                         [](std::string_view field) { return parse_number(field).has_value(); });
        if (numbers) {
            width_ = fields_.size();
            take_first(inputs);
            pending_ = std::string(*first);
        } else {
            width_ = fields_.size();
            take_named(document);
        }
        if (places_.size() != inputs) {
            throw Error(lines_.name() + ": line " + std::to_string(lines_.number()) + ": found " +
                        std::to_string(width_) + (width_ == 1 ? " column" : " columns") + ", expected " +
                        std::to_string(inputs) + ", one for each input");
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
            names.emplace_back(trimmed_csv(field));
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
        const std::optional<std::string_view> line =
            pending_ ? std::optional<std::string_view>(*pending_) : lines_.next_filled();
        if (!line) {
            return false;
        }
        const std::string place = lines_.name() + ": line ";
        fields_.split(*line, separator_);
        if (fields_.size() != width_) {
            throw Error(place + std::to_string(lines_.number()) + ": found " + std::to_string(fields_.size()) +
                        " columns, expected " + std::to_string(width_));
        }
        for (std::size_t input = 0; input < places_.size(); ++input) {
            const std::string_view field = fields_[places_[input]];
            const std::optional<double> value = parse_number(field);
            if (!value) {
                throw Error(place + std::to_string(lines_.number()) + ", column " + std::to_string(places_[input] + 1) +
                            ": found " + shown(field) + ", expected a number");
            }
            row[static_cast<Eigen::Index>(input)] = *value;
        }
        pending_.reset();
        return true;
    }

    CsvLines lines_;
    char separator_ = ',';
    std::size_t width_ = 0;
    std::vector<std::size_t> places_;  ///< of each input, its column
    std::vector<std::string> ignored_;
    std::optional<std::string> pending_;  ///< a first line that is a row already
    CsvFields fields_;
    std::optional<Error> failure_;
};

InputRows::InputRows(const std::string& file, const Document& document)
    : reader_(std::make_unique<Reader>(file, document)) {}
InputRows::~InputRows() = default;
void InputRows::read(Eigen::Index most, Matrix& inputs) {
    reader_->read(most, inputs);
}
const std::vector<std::string>& InputRows::ignored() const {
    return reader_->ignored();
}

}  // namespace netglow
