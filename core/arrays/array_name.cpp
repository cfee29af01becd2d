#include "core/arrays/array_name.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "core/text/ascii_case.h"

namespace netglow {
namespace {

using Words = std::vector<std::string>;

bool is_decimal_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {  // every byte of a letter beyond ASCII, too
    return is_upper(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_number(const std::string& word) {
    return !word.empty() && is_decimal_digit(word[0]);
}

/// Runs of letters, in lower case, and of digits; "hiddenWeights" is two words.
Words words_in(std::string_view name) {
    Words words;
    char before = '.';
    for (const char c : name) {
        if (!is_letter(c) && !is_decimal_digit(c)) {
            before = '.';
            continue;
        }
        const bool goes_on = (is_decimal_digit(c) && is_decimal_digit(before)) ||
                             (is_letter(c) && is_letter(before) && !(is_upper(c) && !is_upper(before)));
        if (!goes_on) {
            words.emplace_back();
        }
        words.back() += ascii_lower(c);
        before = c;
    }
    return words;
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

ArrayRole role_of_word(std::string_view word) {
    if (is_one_of(word, {"w", "weight", "weights", "kernel", "kernels", "coef", "coefs", "theta", "wt"})) {
        return ArrayRole::weights;
    }
    if (is_one_of(word, {"b", "bias", "biases", "intercept", "intercepts"})) {
        return ArrayRole::bias;
    }
    if (word == "gamma") {
        return ArrayRole::scale;
    }
    return word == "beta" ? ArrayRole::shift : ArrayRole::none;
}

/// What optimizers keep beside the weights.
bool belongs_to_training(const Words& words) {
    return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return is_one_of(word, {"optimizer", "adam", "adamw", "rmsprop", "momentum", "velocity", "grad", "grads",
                                "gradient", "gradients"});
    });
}

/// Words that stand for a place come where they belong in the order of the layers.
std::string in_order(const std::string& word) {
    if (is_one_of(word, {"in", "input", "ih", "first"})) {
        return "!" + word;
    }
    return is_one_of(word, {"o", "out", "output", "ho", "final", "last", "head", "classifier"}) ? "~" + word : word;
}

std::string joined(const Words& words) {
    std::string key;
    for (const std::string& word : words) {
        key += (key.empty() ? "" : " ") + in_order(word);
    }
    return key;
}

std::optional<ArrayRole> role_of_text(const Words& words) {
    const std::string all = joined(words);
    if (all == "activations" || all == "activation") {
        return ArrayRole::activations;
    }
    if (all == "layers") {
        return ArrayRole::layer_names;
    }
    if (all == "name") {
        return ArrayRole::title;
    }
    if (all == "!input") {
        return ArrayRole::input;
    }
    if (all == "!input names") {
        return ArrayRole::input_names;
    }
    return words.size() == 2 && words[0] == "names" && is_number(words[1]) ? std::optional(ArrayRole::neuron_names)
                                                                           : std::nullopt;
}

/// running_mean, moving_variance: two words.
std::optional<ArrayRole> role_of_statistics(Words& words) {
    if (words.size() < 2 || !is_one_of(words[words.size() - 2], {"running", "moving"})) {
        return std::nullopt;
    }
    const bool mean = words.back() == "mean";
    if (!mean && !is_one_of(words.back(), {"var", "variance"})) {
        return std::nullopt;
    }
    words.resize(words.size() - 2);
    return mean ? ArrayRole::mean : ArrayRole::variance;
}

/// layers/dense/vars/0, as Keras 3 writes them.
std::optional<ArrayRole> role_of_variable(Words& words) {
    if (words.size() < 3 || words[words.size() - 2] != "vars" || (words.back() != "0" && words.back() != "1")) {
        return std::nullopt;
    }
    const ArrayRole role = words.back() == "0" ? ArrayRole::weights : ArrayRole::bias;
    words.resize(words.size() - 2);
    return role;
}

/// wih, who, bh: a letter, and between which layers.
std::optional<ArrayRole> role_of_letter(Words& words) {
    for (std::string& word : words) {
        const bool places =
            word.size() > 1 && word.size() <= 3 && word.find_first_not_of("iho", 1) == std::string::npos;
        if (places && (word[0] == 'w' || word[0] == 'b')) {
            const ArrayRole role = word[0] == 'w' ? ArrayRole::weights : ArrayRole::bias;
            word.erase(0, 1);
            return role;
        }
    }
    return std::nullopt;
}

std::string_view without_output_number(std::string_view name) {  // TensorFlow's "dense/kernel:0"
    return name.ends_with(":0") ? name.substr(0, name.size() - 2) : name;
}

}  // namespace

ArrayName array_name(std::string_view name) {
    name = without_output_number(name);
    Words words = words_in(name);
    ArrayName result;
    if (const auto role = role_of_text(words)) {
        return {.role = *role, .key = *role == ArrayRole::neuron_names ? words[1] : ""};
    }
    if (belongs_to_training(words)) {
        return result;
    }
    if (const auto role = role_of_statistics(words)) {
        return {.role = *role, .key = joined(words)};
    }
    if (const auto role = role_of_variable(words)) {
        return {.role = *role, .key = joined(words), .columns_receive = true};
    }
    for (std::size_t at = words.size(); at-- > 0;) {
        result.role = role_of_word(words[at]);
        if (result.role == ArrayRole::none) {
            continue;
        }
        const std::string word = words[at];
        result.plain = at == 0 && (words.size() == 1 || (words.size() == 2 && is_number(words[1])));
        result.columns_receive = is_one_of(word, {"kernel", "kernels", "coef", "coefs"});
        result.rows_receive = name.ends_with(".weight");
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
        result.key = joined(words);
        return result;
    }
    if (const auto role = role_of_letter(words)) {
        return {.role = *role, .key = joined(words)};
    }
    return result;
}

std::optional<std::uint64_t> unnamed_number(std::string_view name) {
    constexpr std::string_view kBegins = "arr_";
    std::uint64_t number = 0;
    const char* end = name.data() + name.size();
    if (!name.starts_with(kBegins)) {
        return std::nullopt;
    }
    const auto [rest, error] = std::from_chars(name.data() + kBegins.size(), end, number);
    return error == std::errc() && rest == end ? std::optional(number) : std::nullopt;
}

std::optional<NumberedKey> numbered(std::string_view key) {
    const std::size_t last = key.find_last_of(' ') + 1;  // 0 where there is none
    std::uint64_t number = 0;
    const char* end = key.data() + key.size();
    const auto [rest, error] = std::from_chars(key.data() + last, end, number);
    if (last == key.size() || error != std::errc() || rest != end) {
        return std::nullopt;
    }
    return NumberedKey{std::string(key.substr(0, last)), number};
}

}  // namespace netglow
