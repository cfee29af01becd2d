#include "core/arrays/dense_order.h"

#include <algorithm>
#include <set>

#include "core/network/network.h"

namespace netglow {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

struct Candidate {
    DenseTensors tensors;
    std::int64_t inputs;
    std::int64_t neurons;
};

bool follows(const Candidate& before, const Candidate& after) {
    return before.neurons == after.inputs;
}

/// All orders in which each follows the one before, up to two of them.
class Orders {
public:
    explicit Orders(const std::vector<Candidate>& candidates)
        : candidates_(candidates), used_(candidates.size(), false) {}

    std::vector<std::vector<std::size_t>> find() {
        extend();
        return found_;
    }

private:
    void extend() {
        constexpr std::size_t kMostTries = 100'000;
        if (found_.size() == 2 || ++tries_ > kMostTries) {
            return;
        }
        if (order_.size() == candidates_.size()) {
            found_.push_back(order_);
            return;
        }
        for (std::size_t next = 0; next < candidates_.size(); ++next) {
            if (used_[next] || (!order_.empty() && !follows(candidates_[order_.back()], candidates_[next]))) {
                continue;
            }
            used_[next] = true;
            order_.push_back(next);
            extend();
            order_.pop_back();
            used_[next] = false;
        }
    }

    const std::vector<Candidate>& candidates_;
    std::vector<bool> used_;
    std::vector<std::size_t> order_;
    std::vector<std::vector<std::size_t>> found_;
    std::size_t tries_ = 0;
};

}  // namespace

bool natural_less(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!is_digit(a[i]) || !is_digit(b[j])) {
            if (a[i] != b[j]) {
                return a[i] < b[j];
            }
            ++i;
            ++j;
            continue;
        }
        const auto digits = [](std::string_view text, std::size_t& at) {
            while (at < text.size() && text[at] == '0') {
                ++at;
            }
            const std::size_t start = at;
            while (at < text.size() && is_digit(text[at])) {
                ++at;
            }
            return text.substr(start, at - start);
        };
        const std::string_view number_a = digits(a, i);
        const std::string_view number_b = digits(b, j);
        if (number_a.size() != number_b.size()) {
            return number_a.size() < number_b.size();
        }
        if (number_a != number_b) {
            return number_a < number_b;
        }
    }
    return a.size() - i < b.size() - j;
}

std::vector<DenseTensors> dense_order(const NamedArrays& tensors, const std::string& source) {
    std::vector<std::string> names;
    for (const auto& [name, tensor] : tensors) {
        names.push_back(name);
    }
    std::stable_sort(names.begin(), names.end(), natural_less);
    std::vector<Candidate> candidates;
    std::set<std::string> used;
    constexpr std::string_view kWeight = "weight";
    for (const std::string& name : names) {
        const Array& tensor = tensors.at(name);
        if (tensor.dims.size() != 2 || !name.ends_with(kWeight)) {
            continue;
        }
        const std::string prefix = name.substr(0, name.size() - kWeight.size());
        const std::string bias = prefix + "bias";
        const auto found = tensors.find(bias);
        const bool has_bias = found != tensors.end() && found->second.dims == std::vector<std::int64_t>{tensor.dims[0]};
        std::string stem = prefix.ends_with('.') ? prefix.substr(0, prefix.size() - 1) : prefix;
        candidates.push_back({{std::move(stem), name, has_bias ? bias : ""}, tensor.dims[1], tensor.dims[0]});
        used.insert(name);
        if (has_bias) {
            used.insert(bias);
        }
    }
    for (const std::string& name : names) {
        if (!used.contains(name)) {
            throw Error(source + ": tensor '" + name + "' of the dimensions " + dims_text(tensors.at(name).dims) +
                        " belongs to no dense layer; Netglow shows fully connected layers (exported to ONNX, "
                        "BatchNormalization is folded)");
        }
    }
    if (candidates.empty() || candidates.size() > Limits::layers) {
        throw Error(source + ": found " + std::to_string(candidates.size()) + " matrices, expected 1 to " +
                    std::to_string(Limits::layers));
    }
    const bool in_order =
        std::adjacent_find(candidates.begin(), candidates.end(),
                           [](const Candidate& a, const Candidate& b) { return !follows(a, b); }) == candidates.end();
    std::vector<DenseTensors> result;
    if (in_order) {
        for (Candidate& candidate : candidates) {
            result.push_back(std::move(candidate.tensors));
        }
        return result;
    }
    const std::vector<std::vector<std::size_t>> orders = Orders(candidates).find();
    if (orders.size() != 1) {
        throw Error(source + ": found " + std::to_string(candidates.size()) + " matrices that " +
                    (orders.empty() ? "follow each other in no order" : "follow each other in more than one order") +
                    ", expected one in which each takes as many values as the one before gives");
    }
    for (const std::size_t index : orders.front()) {
        result.push_back(std::move(candidates[index].tensors));
    }
    return result;
}

}  // namespace netglow
