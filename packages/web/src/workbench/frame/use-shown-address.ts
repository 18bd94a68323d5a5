import { useState } from "react";

/** The address of the list that is to be seen: the one before `address`, while its own list is on its way. */
export const useShownAddress = <Address>(address: Address, isComing: boolean): Address => {
  const [shown, setShown] = useState(address);
  if (!isComing && shown !== address) setShown(address);
  return isComing ? shown : address;
};
