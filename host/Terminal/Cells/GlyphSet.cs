namespace Rota.Terminal;

// The letters that a terminal's font has: ASCII alone, the half blocks of every console font, or braille with eight dots a cell.
internal enum GlyphSet
{
    Ascii,
    Block,
    Braille,
}
