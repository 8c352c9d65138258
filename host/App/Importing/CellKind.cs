namespace Rota.Host.Importing;

// The kind of a cell. In text files every cell is text; spreadsheets also have numbers and days.
internal enum CellKind
{
    Text,
    Number,
    Percent,
    Day,
}
