namespace Rota.Host.Luck;

// In what a schedule chooses its days, before it uses only every n-th.
internal enum Period
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}
