namespace Rota.Host.Importing;

// What a cell of a file holds. Text files have text alone; spreadsheets tell numbers and days from it.
internal enum CellKind
{
    Text,
    Number,
    Percent,
    Day,
}
