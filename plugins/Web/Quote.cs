namespace Rota.Plugins.Web;

// A day of an asset. Open, Close and what was paid out are adjusted for splits; Adjusted is the provider's close adjusted for all. Split: how
// many shares one became on the day, 1 on most.
internal readonly record struct Quote(
    DateOnly Day, double Open, double Close, double Adjusted, double Dividend = 0, double Gain = 0, double Split = 1);
