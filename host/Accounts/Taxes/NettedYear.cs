namespace Rota.Accounts;

// A year's gains and losses set off: what is taxed, what is deducted from other income, and what is carried into the next year. All 0 or more.
internal sealed record NettedYear(decimal Short, decimal Long, decimal Deducted, CarriedLosses Carried)
{
    // Gains above 0 and losses below, with losses carried in. A loss of one side is set off against a gain of the other; of what is left, short
    // losses are deducted first.
    public static NettedYear Of(decimal shortGain, decimal longGain, CarriedLosses carried, decimal lossLimit)
    {
        var (ofShort, ofLong) = (shortGain - carried.Short, longGain - carried.Long);
        if (ofShort < 0 != ofLong < 0)
        {
            var sum = ofShort + ofLong;
            // The sum is on the side of the larger one.
            (ofShort, ofLong) = Math.Abs(ofShort) > Math.Abs(ofLong) ? (sum, 0m) : (0m, sum);
        }

        var (shortLoss, longLoss) = (Math.Max(0, -ofShort), Math.Max(0, -ofLong));
        var deductedShort = Math.Min(shortLoss, lossLimit);
        var deductedLong = Math.Min(longLoss, lossLimit - deductedShort);
        return new(
            Math.Max(0, ofShort), Math.Max(0, ofLong), deductedShort + deductedLong,
            new(shortLoss - deductedShort, longLoss - deductedLong));
    }
}
