namespace Rota.Host.Importing;

// The kinds of what can be wrong with a row of an export.
internal enum RowProblem
{
    Date,
    Time,
    Cells,
    Fund,
    Name,
    Number,
    Percent,
    NotAbove0,
    Twice,
    Order,
}
