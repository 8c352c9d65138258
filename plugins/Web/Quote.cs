namespace Rota.Plugins.Web;

// A day of an asset. Open, Close and payouts are adjusted for splits; Adjusted is the provider's fully adjusted close. Split is the number of
// shares that one became on the day, usually 1.
internal readonly record struct Quote(
    DateOnly Day, double Open, double Close, double Adjusted, double Dividend = 0, double Gain = 0, double Split = 1);
