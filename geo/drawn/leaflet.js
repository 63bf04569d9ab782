// Leaflet is here already: the frame has brought folium's own. The map's scripts, which ask for it
// beside themselves, find this in its place, so that there is one Leaflet and not two.
