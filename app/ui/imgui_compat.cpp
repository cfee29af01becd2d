#include "app/ui/imgui_compat.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include <algorithm>
#include <utility>

#include "core/base/assert.h"

// 1.89 has io.AddKeyEvent() and related functions under their present names, 1.91.1 the clipboard of ImGuiPlatformIO,
// 1.91.4 the name NavCursor, and 1.92 fonts of any size and textures that the back end keeps up to date.
#define NETGLOW_IMGUI_EVENTS (IMGUI_VERSION_NUM >= 18900)
#define NETGLOW_IMGUI_PLATFORM_CLIPBOARD (IMGUI_VERSION_NUM >= 19110)
#define NETGLOW_IMGUI_NAV_CURSOR (IMGUI_VERSION_NUM >= 19140)
#ifdef IMGUI_HAS_TEXTURES
#define NETGLOW_IMGUI_DYNAMIC_FONTS 1
#else
#define NETGLOW_IMGUI_DYNAMIC_FONTS 0
#endif

namespace netglow::compat {

const bool kFontsAtAnySize = NETGLOW_IMGUI_DYNAMIC_FONTS != 0;

namespace {

constexpr std::pair<Key, ImGuiKey> kKeys[] = {
    {Key::tab, ImGuiKey_Tab},
    {Key::left, ImGuiKey_LeftArrow},
    {Key::right, ImGuiKey_RightArrow},
    {Key::up, ImGuiKey_UpArrow},
    {Key::down, ImGuiKey_DownArrow},
    {Key::page_up, ImGuiKey_PageUp},
    {Key::page_down, ImGuiKey_PageDown},
    {Key::home, ImGuiKey_Home},
    {Key::end, ImGuiKey_End},
    {Key::del, ImGuiKey_Delete},
    {Key::backspace, ImGuiKey_Backspace},
    {Key::space, ImGuiKey_Space},
    {Key::enter, ImGuiKey_Enter},
    {Key::escape, ImGuiKey_Escape},
    {key_of('a'), ImGuiKey_A},
    {key_of('c'), ImGuiKey_C},
#if NETGLOW_IMGUI_EVENTS
    {key_of('h'), ImGuiKey_H},
    {Key::f5, ImGuiKey_F5},
#endif
    {key_of('v'), ImGuiKey_V},
    {key_of('x'), ImGuiKey_X},
    {key_of('y'), ImGuiKey_Y},
    {key_of('z'), ImGuiKey_Z},
};

#if !NETGLOW_IMGUI_EVENTS
/// 1.86 lets the program number its keys below 512: characters are themselves, named keys follow.
int index_of(Key key) {
    const auto code = static_cast<std::uint32_t>(key);
    const auto named = static_cast<std::uint32_t>(Key::escape);
    return static_cast<int>(code >= named ? 256 + (code - named) : code & 0xFFU);
}
#endif

}  // namespace

#if NETGLOW_IMGUI_EVENTS

void set_up_input() {
    // ImGuiLayer deals events out over frames itself, in the same way for every version.
    ImGui::GetIO().ConfigInputTrickleEventQueue = false;
    ImGuiContext& context = *ImGui::GetCurrentContext();
    context.ConfigNavWindowingKeyNext = context.ConfigNavWindowingKeyPrev = 0;  // Ctrl+Tab
}
void feed_mouse_position(Point at) {
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
}
void feed_mouse_button(int button, bool down) {
    ImGui::GetIO().AddMouseButtonEvent(button, down);
}
void feed_wheel(float x, float y) {
    ImGui::GetIO().AddMouseWheelEvent(x, y);
}
void feed_key(Key key, bool down) {
    for (const auto& [ours, theirs] : kKeys) {
        if (ours == key) {
            ImGui::GetIO().AddKeyEvent(theirs, down);
        }
    }
}
void feed_modifiers(Modifiers modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, modifiers.ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, modifiers.shift);
    io.AddKeyEvent(ImGuiMod_Alt, modifiers.alt);
}
void feed_focus_lost() {
    ImGuiIO& io = ImGui::GetIO();
    for (int button = 0; button < 3; ++button) {
        io.AddMouseButtonEvent(button, false);
    }
    for (const auto& [ours, theirs] : kKeys) {
        io.AddKeyEvent(theirs, false);
    }
    feed_modifiers({});
    // AddFocusEvent(false) would also take the mouse away before the drag has ended, and its value to the end of the
    // range.
}
bool pressed_enter() {
    return ImGui::IsKeyPressed(ImGuiKey_Enter, false);
}
bool pressed_escape() {
    return ImGui::IsKeyPressed(ImGuiKey_Escape, false);
}
bool pressed(Key key, bool repeat) {
    for (const auto& [ours, theirs] : kKeys) {
        if (ours == key) {
            return ImGui::IsKeyPressed(theirs, repeat);
        }
    }
    return false;
}

#else

void set_up_input() {
    for (const auto& [ours, theirs] : kKeys) {
        ImGui::GetIO().KeyMap[theirs] = index_of(ours);
    }
}
void feed_mouse_position(Point at) {
    ImGui::GetIO().MousePos = ImVec2(at.x, at.y);
}
void feed_mouse_button(int button, bool down) {
    ImGui::GetIO().MouseDown[button] = down;
}
void feed_wheel(float x, float y) {
    ImGui::GetIO().MouseWheelH += x;
    ImGui::GetIO().MouseWheel += y;
}
void feed_key(Key key, bool down) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeysDown[index_of(key)] = down;
    // 1.86 chooses the entry of a menu by Space alone.
    if (key == Key::enter && (!down || (io.ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard) != 0)) {
        io.KeysDown[index_of(Key::space)] = down;
    }
}
void feed_modifiers(Modifiers modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.KeyCtrl = modifiers.ctrl;
    io.KeyShift = modifiers.shift;
    io.KeyAlt = modifiers.alt;
    // Ctrl+Tab has no switch in 1.86, and a Tab that is held counts again when Ctrl joins it: ImGui has no Tab then.
    io.KeyMap[ImGuiKey_Tab] = modifiers.ctrl ? -1 : index_of(Key::tab);
}
void feed_focus_lost() {
    ImGuiIO& io = ImGui::GetIO();
    for (bool& down : io.MouseDown) {
        down = false;
    }
    for (bool& down : io.KeysDown) {
        down = false;
    }
    feed_modifiers({});
}
bool pressed_enter() {
    return ImGui::IsKeyPressed(index_of(Key::enter), false);
}
bool pressed_escape() {
    return ImGui::IsKeyPressed(index_of(Key::escape), false);
}
bool pressed(Key key, bool repeat) {
    return ImGui::IsKeyPressed(index_of(key), repeat);
}

#endif

void forget_typing(unsigned id) {
    ImGuiInputTextState* state = ImGui::GetInputTextState(id);
    if (state != nullptr && ImGui::GetActiveID() != id) {
        state->ID = 0;  // which box it was; the next one begins anew
    }
}

void forget_undo() {
#if !NETGLOW_IMGUI_EVENTS  // later versions record for undo what a callback changes
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetActiveID())) {
        ImStb::StbUndoState& undo = state->Stb.undostate;
        undo.undo_point = 0;
        undo.undo_char_point = 0;
        undo.redo_point = STB_TEXTEDIT_UNDOSTATECOUNT;
        undo.redo_char_point = STB_TEXTEDIT_UNDOCHARCOUNT;
    }
#endif
}

void begin_without_tab_stops() {
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
}
void end_without_tab_stops() {
    ImGui::PopItemFlag();
}

unsigned active_box() {
    const unsigned active = ImGui::GetActiveID();
    return active != 0 && ImGui::GetInputTextState(active) != nullptr ? active : 0;
}

void end_typing() {
    ImGui::ClearActiveID();
}

void set_menu_keys(bool on) {
    ImGuiIO& io = ImGui::GetIO();
    constexpr int kMenuKeys = ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigFlags = on ? io.ConfigFlags | kMenuKeys : io.ConfigFlags & ~kMenuKeys;
}

void show_menu_choice() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
#if NETGLOW_IMGUI_NAV_CURSOR
    context.NavCursorVisible = true;
    context.NavHighlightItemUnderNav = true;
#else
    context.NavDisableHighlight = false;
    context.NavDisableMouseHover = true;
#endif
}

void hide_navigation_mark() {
#if NETGLOW_IMGUI_NAV_CURSOR
    constexpr int kMark = ImGuiCol_NavCursor;
#else
    constexpr int kMark = ImGuiCol_NavHighlight;
#endif
    ImGui::GetStyle().Colors[kMark] = ImVec4(0, 0, 0, 0);
}

void feed_text(char32_t character) {
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(character));
}

namespace {

const char* get_text(ClipboardHooks& hooks) {
    hooks.last = hooks.get();
    return hooks.last.c_str();
}

}  // namespace

void set_clipboard(ClipboardHooks& hooks) {
#if NETGLOW_IMGUI_PLATFORM_CLIPBOARD
    ImGuiPlatformIO& io = ImGui::GetPlatformIO();
    io.Platform_ClipboardUserData = &hooks;
    io.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return get_text(*static_cast<ClipboardHooks*>(ImGui::GetPlatformIO().Platform_ClipboardUserData));
    };
    io.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        static_cast<ClipboardHooks*>(ImGui::GetPlatformIO().Platform_ClipboardUserData)->set(text);
    };
#else
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = &hooks;
    io.GetClipboardTextFn = [](void* user) { return get_text(*static_cast<ClipboardHooks*>(user)); };
    io.SetClipboardTextFn = [](void* user, const char* text) { static_cast<ClipboardHooks*>(user)->set(text); };
#endif
}

ImFont* add_font(ImFontAtlas& atlas, const Face& face, std::span<const Face> fallbacks, float em_pixels,
                 const unsigned short* ranges) {
    if (kFontsAtAnySize) {
        ranges = nullptr;  // glyphs come when they are drawn
    }
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = 2;
    config.OversampleV = 1;
    const auto add = [&](const Face& from) {
        // ImGui only reads the bytes: it does not own them.
        void* bytes = const_cast<std::byte*>(from.bytes.data());
        return atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(from.bytes.size()), em_pixels * from.height_in_ems,
                                          &config, ranges);
    };
    ImFont* font = add(face);
    NETGLOW_ASSERT(font != nullptr);
    config.MergeMode = true;
    for (const Face& fallback : fallbacks) {
        add(fallback);
    }
    return font;
}

#if NETGLOW_IMGUI_DYNAMIC_FONTS

void build_fonts(ImFontAtlas&) {}
void finish_fonts() {}
float ascent(ImFont* font, float size) {
    return font->GetFontBaked(size)->Ascent;
}
void push_font(ImFont* font, float size) {
    ImGui::PushFont(font, size);
}
void set_default_font(ImFont* font, float size) {
    ImGui::GetIO().FontDefault = font;
    ImGui::GetStyle().FontSizeBase = size;
}
void scroll_text_to_start(unsigned id) {
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(id)) {
        state->Scroll.x = 0;
    }
}

#else

void build_fonts(ImFontAtlas& atlas) {
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);  // as the back end will want it
}
void finish_fonts() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_NewFrame();  // the first one makes its shaders, and the texture with them
    if (atlas.TexID == ImTextureID{}) {
        ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    atlas.ClearTexData();
}
float ascent(ImFont* font, float size) {
    return font->Ascent * size / font->FontSize;
}
void push_font(ImFont* font, float) {
    ImGui::PushFont(font);
}
void set_default_font(ImFont* font, float) {
    ImGui::GetIO().FontDefault = font;
}
void scroll_text_to_start(unsigned id) {
    if (ImGuiInputTextState* state = ImGui::GetInputTextState(id)) {
        state->ScrollX = 0;
    }
}

#endif

}  // namespace netglow::compat
