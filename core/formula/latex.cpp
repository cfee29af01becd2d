// A formula as LaTeX.
#include <array>
#include <utility>

#include "core/formula/formula.h"

namespace netglow {
namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

/// Signs of formulas, in math mode.
constexpr std::array kSigns = {
    Replacement{"·", "\\cdot "},    Replacement{"≈", "\\approx "}, Replacement{"−", "-"},
    Replacement{"→", "\\to "},      Replacement{"Σ", "\\Sigma "},  Replacement{"σ", "\\sigma "},
    Replacement{"Φ", "\\Phi "},     Replacement{"α", "\\alpha "},  Replacement{"λ", "\\lambda "},
    Replacement{"∂", "\\partial "}, Replacement{"∞", "\\infty "},  Replacement{"≥", "\\ge "},
    Replacement{"≤", "\\le "},      Replacement{"⋮", "\\vdots "},  Replacement{"⋯", "\\cdots "},
    Replacement{"⋱", "\\ddots "},   Replacement{"…", "\\dots "},   Replacement{"√", "\\surd "},
    Replacement{"π", "\\pi "},      Replacement{"×", "\\times "},  Replacement{"○", "\\bigcirc "},
};
/// Digits of exponents in numbers such as 1.2·10⁻⁷.
constexpr std::array kRaised = {
    Replacement{"⁻", "-"}, Replacement{"⁰", "0"}, Replacement{"¹", "1"}, Replacement{"²", "2"},
    Replacement{"³", "3"}, Replacement{"⁴", "4"}, Replacement{"⁵", "5"}, Replacement{"⁶", "6"},
    Replacement{"⁷", "7"}, Replacement{"⁸", "8"}, Replacement{"⁹", "9"},
};

template <std::size_t N>
const Replacement* at_front(const std::array<Replacement, N>& table, std::string_view text) {
    for (const Replacement& replacement : table) {
        if (text.starts_with(replacement.first)) {
            return &replacement;
        }
    }
    return nullptr;
}

std::string math(std::string_view text) {
    std::string latex;
    bool raised = false;
    while (!text.empty()) {
        const Replacement* digit = at_front(kRaised, text);
        if (raised != (digit != nullptr)) {
            latex += raised ? "}" : "^{";
            raised = !raised;
        }
        const Replacement* found = digit != nullptr ? digit : at_front(kSigns, text);
        latex += found != nullptr ? found->second : text.substr(0, 1);
        text.remove_prefix(found != nullptr ? found->first.size() : 1);
    }
    return raised ? latex + "}" : latex;
}

/// Text that somebody may have typed, as LaTeX's text mode takes it.
std::string escaped(std::string_view text) {
    std::string latex;
    for (const char character : text) {
        switch (character) {
            case '\\':
                latex += "\\textbackslash{}";
                break;
            case '~':
                latex += "\\textasciitilde{}";
                break;
            case '^':
                latex += "\\textasciicircum{}";
                break;
            case '#':
            case '$':
            case '%':
            case '&':
            case '_':
            case '{':
            case '}':
                latex += '\\';
                latex += character;
                break;
            default:
                latex += character;
        }
    }
    return latex;
}

bool single_symbol(std::string_view text) {
    return text.size() == 1 ||
           (at_front(kSigns, text) != nullptr && at_front(kSigns, text)->first.size() == text.size());
}

std::string function_name(std::string_view text) {
    if (text == "tanh" || text == "exp" || text == "max" || text == "min" || text == "ln") {
        return "\\" + std::string(text) + " ";
    }
    return single_symbol(text) ? math(text) : "\\mathrm{" + escaped(text) + "}";
}

std::string in_text(std::string_view text) {
    const Replacement* sign = at_front(kSigns, text);
    if (sign != nullptr && sign->first.size() == text.size()) {
        return std::string(sign->second);
    }
    return "\\text{" + escaped(text) + "}";
}

std::string latex_cells(const Formula& formula) {
    std::string latex;
    for (std::size_t i = 0; i < formula.parts.size(); ++i) {
        latex += i == 0 ? "" : i % formula.columns == 0 ? " \\\\ " : " & ";
        latex += to_latex(formula.parts[i]);
    }
    return latex;
}

/// "X &= 1 \\ O &= 2": aligned at the first sign of each line.
std::string aligned(const Formula& formula) {
    std::string latex;
    for (const Formula& line : formula.parts) {
        latex += latex.empty() ? "" : " \\\\\n";
        bool marked = false;
        if (line.kind != Formula::Kind::row) {
            latex += "&" + to_latex(line);
            continue;
        }
        for (const Formula& part : line.parts) {
            if (!marked && part.kind == Formula::Kind::sign) {
                latex += "&";
                marked = true;
            }
            latex += to_latex(part);
        }
    }
    return "\\begin{aligned}\n" + latex + "\n\\end{aligned}";
}

}  // namespace

namespace {

/// amsmath's own have ten columns at most.
std::string matrix(const Formula& formula) {
    constexpr std::size_t kMostOfAmsmath = 10;
    if (formula.columns <= kMostOfAmsmath) {
        return "\\begin{bmatrix} " + latex_cells(formula) + " \\end{bmatrix}";
    }
    return "\\left[\\begin{array}{*{" + std::to_string(formula.columns) + "}{c}} " + latex_cells(formula) +
           " \\end{array}\\right]";
}

}  // namespace

std::string to_latex(const Formula& formula) {
    const auto part = [&](std::size_t index) { return to_latex(formula.parts[index]); };
    switch (formula.kind) {
        case Formula::Kind::number:
            return math(formula.text);
        case Formula::Kind::name:
            return function_name(formula.text);
        case Formula::Kind::word:
            return in_text(formula.text);
        case Formula::Kind::sign:
            return " " + math(formula.text) + (formula.text == "=" || formula.text == "+" ? " " : "");
        case Formula::Kind::row: {
            std::string latex;
            for (std::size_t i = 0; i < formula.parts.size(); ++i) {
                latex += part(i);
            }
            return latex;
        }
        case Formula::Kind::fraction:
            return "\\frac{" + part(0) + "}{" + part(1) + "}";
        case Formula::Kind::power:
            return "{" + part(0) + "}^{" + part(1) + "}";
        case Formula::Kind::index:
            return "{" + part(0) + "}_{" + part(1) + "}";
        case Formula::Kind::fence:
            return "\\left(" + part(0) + "\\right)";
        case Formula::Kind::matrix:
            return matrix(formula);
        case Formula::Kind::cases:
            return "\\begin{cases} " + latex_cells(formula) + " \\end{cases}";
        case Formula::Kind::lines:
            return aligned(formula);
    }
    return {};
}

}  // namespace netglow
