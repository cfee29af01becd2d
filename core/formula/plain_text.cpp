// A formula as plain text.
#include "core/formula/formula.h"

namespace netglow {
namespace {

bool is_leaf(const Formula& formula) {
    return formula.kind == Formula::Kind::number || formula.kind == Formula::Kind::name ||
           formula.kind == Formula::Kind::word;
}

/// In parentheses, unless it is one piece already.
std::string as_one(const Formula& formula) {
    const bool one = is_leaf(formula) || formula.kind == Formula::Kind::fence;
    return one ? to_text(formula) : "(" + to_text(formula) + ")";
}

std::string plain_cells(const Formula& formula) {
    std::string text;
    for (std::size_t i = 0; i < formula.parts.size(); ++i) {
        text += i == 0 ? "" : i % formula.columns == 0 ? "; " : " ";
        text += to_text(formula.parts[i]);
    }
    return text;
}

}  // namespace

std::string to_text(const Formula& formula) {
    switch (formula.kind) {
        case Formula::Kind::number:
        case Formula::Kind::name:
        case Formula::Kind::word:
            return formula.text;
        case Formula::Kind::sign:
            return formula.text == "·" ? formula.text : " " + formula.text + " ";
        case Formula::Kind::row: {
            std::string text;
            for (std::size_t i = 0; i < formula.parts.size(); ++i) {
                const Formula& part = formula.parts[i];
                const bool leading = i == 0 && part.kind == Formula::Kind::sign;
                text += !leading ? to_text(part) : part.text == "−" ? part.text : part.text + " ";
            }
            return text;
        }
        case Formula::Kind::fraction:
            return as_one(formula.parts[0]) + " / " + as_one(formula.parts[1]);
        case Formula::Kind::power:
            return as_one(formula.parts[0]) + "^" + as_one(formula.parts[1]);
        case Formula::Kind::index:
            return to_text(formula.parts[0]) + "(" + to_text(formula.parts[1]) + ")";
        case Formula::Kind::fence:
            return "(" + to_text(formula.parts[0]) + ")";
        case Formula::Kind::matrix:
            return "[" + plain_cells(formula) + "]";
        case Formula::Kind::cases: {
            std::string text;
            for (std::size_t i = 0; i < formula.parts.size(); i += 2) {
                text += (i == 0 ? "" : "; ") + to_text(formula.parts[i]) + " " + to_text(formula.parts[i + 1]);
            }
            return text;
        }
        case Formula::Kind::lines: {
            std::string text;
            for (const Formula& part : formula.parts) {
                text += (text.empty() ? "" : "\n") + to_text(part);
            }
            return text;
        }
    }
    return {};
}

}  // namespace netglow
