namespace Rota.Host.Sweeping;

// How a heat map of two parameters treats the others: at the script's own value, or folded over all their values.
internal enum Fold
{
    Own,
    Max,
    Median,
    Min,
}
