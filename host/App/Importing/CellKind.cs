namespace Rota.Host.Importing;

// What a cell holds. In text files every cell is text; spreadsheets also have numbers and days.
internal enum CellKind
{
    Text,
    Number,
    Percent,
    Day,
}
