flat in vec4 v_color;
flat in vec3 v_line;
in vec2 v_at;

out vec4 o_color;

void main() { o_color = premultiplied(v_color) * line_coverage(v_at, v_line.x, v_line.y, v_line.z, true); }
